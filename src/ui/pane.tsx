import { type ComponentProps, type ReactNode, type Ref, useId } from 'react'

type PaneProps = Omit<ComponentProps<'section'>, 'title' | 'aria-labelledby'> & {
  /** The heading, and the region's name. */
  title: string
  count?: ReactNode
  tools?: ReactNode
  children: ReactNode
  /** A place for focus to go when what had it is gone. */
  headingRef?: Ref<HTMLHeadingElement>
}

/** A region with its heading, its tools and a body that scrolls by itself. */
export function Pane(props: PaneProps) {
  const { title, count, tools, children, headingRef, className = '', ...attributes } = props
  const id = useId()
  return (
    <section {...attributes} className={`pane ${className}`} aria-labelledby={id}>
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
