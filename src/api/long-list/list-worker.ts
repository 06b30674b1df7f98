/** The worker in which a list of thousands is fetched, decoded and compared, so that the page hears only of what changed. */
import { tellWireFormat } from '../wire-format.ts'
import { serveList } from './serve-list.ts'
import type { ListAsk } from './list-messages.ts'

const ask = serveList((message) => globalThis.postMessage(message))

globalThis.addEventListener('message', ({ data }: MessageEvent<ListAsk>) => {
  if (data.kind === 'read') tellWireFormat(data.format)
  ask(data)
})
