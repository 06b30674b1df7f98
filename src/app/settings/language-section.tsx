import { useState } from 'react'

import * as m from '#messages'
import { chooseLanguage, chosenLanguage } from '#app/language.ts'
import { languageNames, type Language } from '#lib/locale.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { SettingsSection } from './settings-section.tsx'

type Choice = Language | 'browser'

/** In which language the console speaks. Languages go by their own names, so that everybody finds back. */
export function LanguageSection() {
  const [chosen, setChosen] = useState<string>(chosenLanguage)
  const [hasFailed, setHasFailed] = useState(false)

  function choose(choice: string) {
    const former = chosen
    setChosen(choice)
    setHasFailed(false)
    chooseLanguage(choice as Choice).catch(() => {
      setChosen(former)
      setHasFailed(true)
    })
  }

  return (
    <SettingsSection title={m.settings_language()}>
      <ChoiceField
        label={m.settings_language()}
        value={chosen}
        choose={choose}
        options={[
          { value: 'browser', label: m.settings_language_browser() },
          ...Object.entries(languageNames).map(([value, label]) => ({ value, label, lang: value })),
        ]}
      />
      <div role="alert">{hasFailed && <p className="field-error">{m.settings_language_failed()}</p>}</div>
    </SettingsSection>
  )
}
