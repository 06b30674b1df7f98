import { type ReactNode, useId } from 'react'

interface SettingsSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** One part of the settings, a region by its heading. */
export function SettingsSection({ title, children }: SettingsSectionProps) {
  const id = useId()
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <div className="settings-fields">{children}</div>
    </section>
  )
}
