import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** As `docs/embed.md` tells a page to do it: hears the frame, gives it the height it asks for, and speaks to it alone. */
const script = `
  const frame = document.querySelector('iframe')
  const console = new URL(frame.src).origin
  const said = (globalThis.said = [])
  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== console || source !== frame.contentWindow) return
    if (data.source !== 'evo-voice-console' || data.version !== 1) return
    said.push(data)
    if (data.type === 'resize') frame.style.height = data.height + 'px'
  })
  globalThis.ask = (command) =>
    frame.contentWindow.postMessage({ target: 'evo-voice-console', version: 1, ...command }, console)
`

/** A stranger beside the frame, who sends it commands all the same. */
const stranger = `
  const command = { target: 'evo-voice-console', version: 1, type: 'set-theme', theme: 'light' }
  parent.frames[0].postMessage(command, '*')
  document.title = 'sent'
`

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A CRM</title></head><body>${body}</body></html>`

/** Serves a page that shows another one in a frame, and a page of a stranger; each origin is only a name of this machine. */
export async function serveFramingPage() {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    response.setHeader('content-type', 'text/html')
    if (pathname === '/stranger') return response.end(page(`<script>${stranger}</script>`))
    const framed = searchParams.get('frame') ?? ''
    return response.end(
      page(`<iframe name="console" title="Console" width="360" height="300" style="max-height: 95vh" src="${framed}"></iframe>
        <script>${script}</script>`),
    )
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    /** The same server by another name, which makes it another site to a browser. */
    otherSite: `http://localhost:${port}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
