import { type ReactNode, type Ref, useId } from 'react'

type PaneProps = {
  /** The heading, and the region's name. */
  title: string
  count?: ReactNode
  tools?: ReactNode
  children: ReactNode
  /** A place for focus to go when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>
  className?: string
}

/** A region with its heading, its tools and a body that scrolls by itself. */
export function Pane({ title, count, tools, children, headingRef, className = '' }: PaneProps) {
  const id = useId()
  return (
    <section className={`pane ${className}`} aria-labelledby={id}>
      <header className="pane-head">
        <h2 id={id} ref={headingRef} tabIndex={-1}>
          {title}
        </h2>
        {count !== undefined && <span className="pane-count">{count}</span>}
        {tools && <div className="pane-tools">{tools}</div>}
      </header>
      <div className="pane-body">{children}</div>
    </section>
  )
}
