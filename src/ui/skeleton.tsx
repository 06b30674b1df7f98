import type { CSSProperties } from 'react'

import { VisuallyHidden } from './visually-hidden.tsx'

type SkeletonProps = {
  /** "Loading members…" */
  label: string
  rows: number
  /** People have an avatar and two lines, sessions an icon, two lines and a state, log lines a time and one. */
  look?: 'people' | 'sessions' | 'lines'
}

/** Rows of the height and shape of those to come, drawn by one element. */
export function Skeleton({ label, rows, look = 'people' }: SkeletonProps) {
  return (
    <>
      <VisuallyHidden>{label}</VisuallyHidden>
      <div
        className="skeleton"
        data-look={look}
        style={{ '--rows': rows } as CSSProperties}
        aria-hidden="true"
      />
    </>
  )
}
