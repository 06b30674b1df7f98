import type { ReactNode } from 'react'

import type { IconName } from './icon-name.ts'
import { Icon } from './icon.tsx'

type EmptyStateProps = {
  title: string
  icon?: IconName | undefined
  /** A sentence on what will appear here, or what to do. */
  children?: ReactNode
  action?: ReactNode
}

/** Nothing to show, said as a calm fact. */
export function EmptyState({ title, icon, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon && <Icon name={icon} />}
      <strong>{title}</strong>
      {children && <p>{children}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  )
}
