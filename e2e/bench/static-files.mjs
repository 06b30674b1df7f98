import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** @type {Record<string, string>} */
const mediaTypes = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/**
 * Sends the files of a built app as a good host would: gzipped once, hashed names kept for ever; any other path is the app.
 * @param {string} folder
 * @returns {(path: string, response: import('node:http').ServerResponse) => void}
 */
export function staticFilesOf(folder) {
  /** @type {Map<string, Buffer>} */
  const compressed = new Map()
  return (path, response) => {
    const isFile = extname(path) !== '' && !path.includes('..') && existsSync(join(folder, path))
    const file = join(folder, isFile ? path : 'index.html')
    const body = compressed.get(file) ?? gzipSync(readFileSync(file), { level: 9 })
    compressed.set(file, body)
    response.writeHead(200, {
      'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': isFile ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    response.end(body)
  }
}
