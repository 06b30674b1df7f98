import { Hono } from 'hono'

import { tone } from './tone.ts'

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200" viewBox="0 0 320 200">
<rect width="320" height="200" fill="#dbe4f0"/><rect x="40" y="50" width="240" height="110" rx="8" fill="#fff"/>
<path d="M60 80h120M60 100h160M60 120h90" stroke="#5b6b82" stroke-width="6" stroke-linecap="round"/></svg>`

/** Where they lie: among the server's files. */
export const mediaRoot = '/files/media'

/** Files that chats and records point to, so that pictures and players have something to show. */
export const mediaRoutes = new Hono()
  .get('/picture.svg', (context) => context.body(picture, 200, { 'Content-Type': 'image/svg+xml' }))
  .get('/recording.wav', (context) => context.body(tone(2), 200, { 'Content-Type': 'audio/wav' }))
  .get('/transfer.wav', (context) => context.body(tone(4), 200, { 'Content-Type': 'audio/wav' }))
  .get('/price-list.txt', (context) => context.text('Check-up 40\nCleaning 60\n'))

/** The address of one of these files, on the origin that the request came to. */
export const mediaAddress = (request: Request, uri: string): string =>
  uri.startsWith('sandbox:') ? new URL(`${mediaRoot}/${uri.slice('sandbox:'.length)}`, request.url).href : uri
