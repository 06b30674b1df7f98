/** The worker in which the wall is fetched, decoded and compared, so that the page hears only of what changed. */
import { tellWireFormat } from '../wire-format.ts'
import { serveWall } from './serve-wall.ts'
import type { WallAsk } from './wall-messages.ts'

const ask = serveWall((message) => globalThis.postMessage(message))

globalThis.addEventListener('message', ({ data }: MessageEvent<WallAsk>) => {
  if (data.kind === 'read') tellWireFormat(data.format)
  ask(data)
})
