import { readCommand, speaks, type Command, type News } from './protocol.ts'

/** The page that shows the console in a frame. */
export interface FramingPage {
  /** Tells it, and nobody else. */
  readonly tell: (news: News) => void
  /** Hears what it asks for; gives a way to end it. */
  readonly listen: (hear: (command: Command) => void) => () => void
}

/** What of a window this needs. */
type FramedWindow = Pick<Window, 'parent' | 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'ancestorOrigins'>
}

/**
 * Talks with the page around this one, if it is of one of the origins that may show the console (EMBED_ORIGINS). Whatever
 * comes from elsewhere is nothing, and what is told is addressed to an origin by name: the browser gives it to no other.
 */
export function framingPage(origins: readonly string[], frame: FramedWindow = window): FramingPage {
  const { parent } = frame
  const isFramed = parent !== (frame as unknown)
  // Firefox does not say by whom it is framed; every origin in question is addressed then, until the page has spoken.
  let addressees = namedByBrowser(frame, origins)

  return {
    tell: (news) => {
      if (!isFramed) return
      for (const origin of addressees) parent.postMessage({ ...speaks, ...news }, origin)
    },
    listen: (hear) => {
      const receive = ({ source, origin, data }: MessageEvent<unknown>) => {
        if (!isFramed || source !== parent || !origins.includes(origin)) return
        const command = readCommand(data)
        if (command === null) return
        addressees = [origin]
        hear(command)
      }
      frame.addEventListener('message', receive)
      return () => frame.removeEventListener('message', receive)
    },
  }
}

function namedByBrowser({ location }: FramedWindow, origins: readonly string[]): readonly string[] {
  const [above] = location.ancestorOrigins ?? []
  return above === undefined ? origins : origins.filter((origin) => origin === above)
}
