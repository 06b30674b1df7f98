import { Link } from 'wouter'

import { Icon } from '#ui/icon.tsx'

interface BackLinkProps {
  readonly href: string
  readonly label: string
}

/** At the head of a page, the way to what it was opened from. */
export const BackLink = ({ href, label }: BackLinkProps) => (
  <Link href={href} className="button" data-variant="ghost" data-size="sm" aria-label={label}>
    <Icon name="back" />
  </Link>
)
