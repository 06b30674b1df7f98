import type { ReactNode, Ref } from 'react'

import * as m from '#messages'

import { CopyButton } from './copy-button.tsx'

type ProblemStateProps = {
  title: string
  /** h1 where the problem is the page. */
  heading?: 'h1' | 'h2' | 'h3'
  headingRef?: Ref<HTMLHeadingElement>
  /** What happened, in a sentence. */
  children: ReactNode
  /** The ways on, the best one first. */
  actions?: ReactNode
  /** What support can look up; no personal data. */
  reference?: string | undefined
}

/** Something could not be shown: what, why, and the way on. */
export function ProblemState(props: ProblemStateProps) {
  const { title, heading: Heading = 'h2', headingRef, children, actions, reference } = props
  return (
    <div className="problem">
      <Heading ref={headingRef} tabIndex={-1} className="i-alert">
        {title}
      </Heading>
      {/* A server may put anything into its words, signs that turn the line around included. */}
      <div className="problem-words" dir="auto">
        {children}
      </div>
      {actions && <div className="problem-acts">{actions}</div>}
      {reference && (
        <p className="problem-reference">
          {m.ui_reference()} <code>{reference}</code>
          <CopyButton label={m.ui_copy_reference()} text={reference} />
        </p>
      )}
    </div>
  )
}
