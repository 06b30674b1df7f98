/** The worker in which a list of thousands is fetched, decoded and compared, so that the page hears only of what changed. */
import { tellWireFormat } from '../wire-format.ts'
import { openListDesk } from './list-desk.ts'
import type { ListAsk } from './list-messages.ts'

const ask = openListDesk((message) => globalThis.postMessage(message))

globalThis.addEventListener('message', ({ data }: MessageEvent<ListAsk>) => {
  if (data.kind === 'read') tellWireFormat(data.format)
  ask(data)
})
