import type { ComponentProps } from 'react'

/** Words for a screen reader, where a sighted person has the picture. The server's ones turn no others around. */
export function VisuallyHidden(attributes: ComponentProps<'span'>) {
  return <span dir="auto" {...attributes} className="visually-hidden" />
}
