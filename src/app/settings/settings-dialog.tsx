import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { KeyboardSection } from './keyboard-section.tsx'
import { LanguageSection } from './language-section.tsx'
import './settings.css'
import { TimeSection } from './time-section.tsx'

/** In the order in which they stand. A section is a component of its own, and does its own reading and keeping. */
const sections = [AppearanceSection, LanguageSection, TimeSection, KeyboardSection] as const

interface SettingsDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** How the console looks and listens to this person, in this browser. Every choice counts at once. */
export const SettingsDialog = ({ isOpen, close }: SettingsDialogProps) => (
  <Dialog
    isOpen={isOpen}
    close={close}
    title={m.settings_title()}
    description={m.settings_text()}
    className="settings"
  >
    {sections.map((Section, index) => (
      <Section key={index} />
    ))}
    <div className="settings-end">
      <Button variant="primary" onClick={close}>
        {m.settings_done()}
      </Button>
    </div>
  </Dialog>
)
