import { useRef, useState, type FocusEvent } from 'react'

import type { ActiveCall } from '#api/calls.ts'
import { useRowFocus } from '#ui/use-row-focus.ts'
import type { CallSession } from './calls-shown.ts'

/**
 * Focus among the calls that lead to a session. Where only what is in view is in the document, the call that has focus stays
 * there, and all that focus may go to next: its neighbours, the first and the last one.
 */
export function useCallFocus(calls: readonly ActiveCall[], sessions: ReadonlyMap<string, CallSession>) {
  const links = calls.flatMap(({ sid }, index) => (sessions.has(sid) ? [{ sid, index }] : []))
  const list = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const focus = useRowFocus(
    links.map(({ sid }) => sid),
    list,
    heading,
  )
  const [reached, setReached] = useState({ sid: '', place: -1 })
  const known = links.findIndex(({ sid }) => sid === reached.sid)
  // A call that has ended leaves its place to the next one.
  const place = known < 0 ? reached.place : known
  const near = place < 0 ? [] : [0, place - 1, place, place + 1, links.length - 1]
  return {
    heading,
    kept: near.flatMap((at) => links[at]?.index ?? []),
    handlers: {
      ref: list,
      onKeyDown: focus.move,
      onBlur: (event: FocusEvent) => focus.onBlur(event.relatedTarget),
      onFocus: ({ target }: FocusEvent) => {
        focus.onFocus(target)
        const sid = (target as HTMLElement).dataset['row']
        if (sid !== undefined) setReached({ sid, place: links.findIndex((link) => link.sid === sid) })
      },
    },
  }
}
