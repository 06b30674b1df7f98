import { useEffect, useRef, useState } from 'react'

/** Says whether this component is still on the page, to what began in it and may end after it has gone. */
export function useIsHere(): () => boolean {
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  const [ask] = useState(() => () => isHere.current)
  return ask
}
