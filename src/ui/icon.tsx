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

/** Whether it points somewhere, and so the other way where one reads from right to left. */
export const isDirectional = (name: IconName): true | undefined => directional.has(name) || undefined

/** A picture beside a word or inside a named control; it says nothing by itself. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <span
      className={`icon i-${name} ${className}`}
      data-directional={isDirectional(name)}
      aria-hidden="true"
    />
  )
}
