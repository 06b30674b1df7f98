import { useState } from 'react'

import * as m from '#messages'
import { ChoiceField } from '#ui/choice-field.tsx'
import { chooseLook, chosenLook, type Look } from '#ui/theme.ts'
import { SettingsSection } from './settings-section.tsx'

/** Light or dark, how much contrast, and how much on one screen. Every choice counts at once. */
export const AppearanceSection = () => (
  <SettingsSection title={m.settings_appearance()}>
    <LookField
      look="theme"
      label={m.app_theme()}
      options={[
        { value: 'system', label: m.app_theme_system() },
        { value: 'light', label: m.app_theme_light() },
        { value: 'dark', label: m.app_theme_dark() },
      ]}
    />
    <LookField
      look="contrast"
      label={m.settings_contrast()}
      description={m.settings_contrast_text()}
      options={[
        { value: 'system', label: m.app_theme_system() },
        { value: 'more', label: m.settings_contrast_more() },
      ]}
    />
    <LookField
      look="density"
      label={m.settings_density()}
      description={m.settings_density_text()}
      options={[
        { value: 'comfortable', label: m.settings_density_comfortable() },
        { value: 'compact', label: m.settings_density_compact() },
      ]}
    />
  </SettingsSection>
)

interface LookFieldProps {
  readonly look: Look
  readonly label: string
  readonly description?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

function LookField({ look, ...field }: LookFieldProps) {
  // Nothing else can change it while the settings are open over the page.
  const [value, setValue] = useState<string>(() => chosenLook(look))
  return (
    <ChoiceField
      {...field}
      value={value}
      choose={(chosen) => {
        chooseLook(look, chosen)
        setValue(chosen)
      }}
    />
  )
}
