import type { ComponentProps } from 'react'

/** Words for a screen reader, where a sighted person has the picture. */
export function VisuallyHidden(attributes: ComponentProps<'span'>) {
  return <span {...attributes} className="visually-hidden" />
}
