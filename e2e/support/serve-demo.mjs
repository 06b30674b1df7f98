/** Serves the built demo as any host of plain files does: no API, no headers of ours, 404.html for what is not there. */
import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const folder = 'dist-demo'
/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}
/** Below which path it was built to lie (BASE_PATH). */
const [, base = '/'] =
  /<script type="module"[^>]* src="([^"]*\/)assets\//.exec(readFileSync(`${folder}/index.html`, 'utf8')) ?? []

/** @param {string} path */
function fileOf(path) {
  if (!path.startsWith(base)) return undefined
  const file = join(folder, normalize(`/${path.slice(base.length)}`))
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isDirectory() ? join(file, 'index.html') : stat && file
}

createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const file = fileOf(decodeURIComponent(pathname))
  const sent = file ?? join(folder, '404.html')
  response.writeHead(file ? 200 : 404, {
    'content-type': mediaTypes[extname(sent)] ?? 'application/octet-stream',
  })
  response.end(readFileSync(sent))
}).listen(Number(process.env['E2E_DEMO_PORT'] ?? 4184), '127.0.0.1')
