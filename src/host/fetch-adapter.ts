import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** What the sandbox is: one function from request to answer. */
export interface FetchHandler {
  fetch(request: Request): Promise<Response>
}

/**
 * Answers a Node request through a web-standard handler: nothing is buffered, a client that hangs up aborts
 * `request.signal`, and a handler or body that fails takes the connection down, which is how a dropped line looks.
 */
export async function answerWithFetch(
  handler: FetchHandler,
  path: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  // The one verb of HTTP that no standard request can have.
  if (incoming.method === 'TRACE') return void outgoing.writeHead(405).end()
  try {
    const response = await handler.fetch(toRequest(path, incoming, outgoing))
    if (outgoing.destroyed) {
      await response.body?.cancel()
      return
    }
    writeHead(response, outgoing)
    if (response.body && incoming.method !== 'HEAD') {
      await pipeline(Readable.fromWeb(response.body as NodeReadableStream), outgoing)
    } else {
      outgoing.end()
    }
  } catch {
    incoming.socket.destroy()
  }
}

function toRequest(path: string, incoming: IncomingMessage, outgoing: ServerResponse): Request {
  const hangUp = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) hangUp.abort()
  })
  const method = incoming.method ?? 'GET'
  // Two slashes at the beginning would be another host.
  const address = path.replace(/^\/{2,}/, '/')
  return new Request(new URL(address, `http://${incoming.headers.host ?? 'localhost'}`), {
    method,
    headers: toHeaders(incoming),
    signal: hangUp.signal,
    ...(method === 'GET' || method === 'HEAD'
      ? {}
      : { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' }),
  })
}

function toHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

function writeHead(response: Response, outgoing: ServerResponse): void {
  outgoing.statusCode = response.status
  if (response.statusText) outgoing.statusMessage = response.statusText
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.flushHeaders()
}
