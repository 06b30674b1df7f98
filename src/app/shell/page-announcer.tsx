import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'

import { announce } from '#ui/announcer.tsx'

/** Says where one is after each change of page, as a full page load would. */
export function PageAnnouncer() {
  const [path] = useLocation()
  const former = useRef(path)
  const announcePage = useEffectEvent(() => {
    if (former.current !== path) announce(document.title)
    former.current = path
  })
  useEffect(() => announcePage(), [path])
  return null
}
