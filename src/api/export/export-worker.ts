/** The worker in which an export is read and written, so that the page has nothing to do but to pass the pieces on. */
import { tellWireFormat } from '../wire-format.ts'
import { serveExport } from './serve-export.ts'
import type { ExportAsk } from './export-messages.ts'

const ask = serveExport((reply) =>
  globalThis.postMessage(reply, { transfer: reply.kind === 'part' ? [reply.part.bytes.buffer] : [] }),
)

globalThis.addEventListener('message', ({ data }: MessageEvent<ExportAsk>) => {
  if (data.kind === 'begin') tellWireFormat(data.order.wire)
  ask(data)
})
