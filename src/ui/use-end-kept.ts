import { useEffect, useRef, type RefObject, type UIEvent } from 'react'

export interface EndKept {
  /** The reader is at the end and wants to stay there. */
  readonly isAtEnd: boolean
  readonly setIsAtEnd: (isAtEnd: boolean) => void
}

const nearEnd = 48

/**
 * Keeps a scrolling element at its end while what is in it grows or it shrinks itself: rows that turn out taller than
 * thought, pictures, a composer that needs room. Only going up leaves the end; an end that moved away has not been left.
 * Gives the handler of the element's scroll events. What `isWindowed` says of its rows decides what they stand in.
 */
export function useEndKept(
  scroller: RefObject<HTMLElement | null>,
  end: EndKept | undefined,
  isWindowed: boolean,
) {
  const isKept = end?.isAtEnd === true
  const formerTop = useRef(0)

  useEffect(() => {
    const element = scroller.current
    if (!isKept || element === null) return undefined
    const observer = new ResizeObserver(() => element.scrollTo({ top: element.scrollHeight }))
    for (const part of [element, element.firstElementChild]) if (part) observer.observe(part)
    return () => observer.disconnect()
  }, [isKept, isWindowed, scroller])

  return ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent<HTMLElement>) => {
    if (scrollHeight - scrollTop - clientHeight < nearEnd) end?.setIsAtEnd(true)
    else if (scrollTop < formerTop.current) end?.setIsAtEnd(false)
    formerTop.current = scrollTop
  }
}
