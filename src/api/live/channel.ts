/** Messages between the tabs of one browser; each tab hears all but its own. */
export interface Channel<Message> {
  readonly send: (message: Message) => void
  readonly close: () => void
}

/** Opens a channel; where the browser has none, or closes it to the page, nothing is heard and nothing is said. */
export type OpenChannel = <Message>(name: string, hear: (message: Message) => void) => Channel<Message>

const silent = { send: () => undefined, close: () => undefined }

export const openChannel: OpenChannel = <Message>(name: string, hear: (message: Message) => void) => {
  if (typeof BroadcastChannel === 'undefined') return silent
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => hear(data))
  return {
    send: (message) => {
      try {
        channel.postMessage(message)
      } catch {
        // What nests too deep cannot be copied. The other tabs hear nothing of it, and read for themselves.
      }
    },
    close: () => channel.close(),
  }
}
