import type { IconName } from './icon-name.ts'

const directional: ReadonlySet<IconName> = new Set([
  'back',
  'chevron-end',
  'chevron-start',
  'external',
  'leave',
  'logout',
  'phone-incoming',
  'phone-outgoing',
  'send',
  'transfer',
])

/** A picture beside a word or inside a named control; it says nothing by itself. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <span
      className={`icon i-${name} ${className}`}
      data-directional={directional.has(name) || undefined}
      aria-hidden="true"
    />
  )
}
