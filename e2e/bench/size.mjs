/**
 * What a first visit of each screen downloads before it is usable, gzipped: the entry, the chunks of the route, and all they
 * import. Prints a table and fails over budget (P1 and P2), or where files of a build import each other in a circle.
 */
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

import { circlesIn } from './circles.mjs'

const budgets = { js: 130, css: 12 }
const screens = {
  '/sessions': ['index.html', 'src/app/pages/desk-page.tsx'],
  '/sessions/{id}': ['index.html', 'src/app/pages/desk-page.tsx', 'src/app/pages/session-view.tsx'],
}

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */
/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))

const rows = Object.entries(screens).map(([screen, modules]) => {
  const chunks = new Set(modules.flatMap((module) => withImports(module)))
  const css = new Set([...chunks].flatMap((chunk) => chunk.css ?? []))
  return { screen, js: kilobytes([...chunks].map(({ file }) => file)), css: kilobytes([...css]) }
})

console.log('| First visit | JS, KB gzip | CSS, KB gzip |')
console.log('|---|---|---|')
for (const { screen, js, css } of rows) {
  console.log(`| ${screen} | ${cell(js, budgets.js)} | ${cell(css, budgets.css)} |`)
}
if (rows.some(({ js, css }) => js > budgets.js || css > budgets.css)) {
  console.error('\nOver budget: load later what the first view does not need.')
  process.exit(1)
}
const circles = ['dist', 'dist-demo'].flatMap((folder) => circlesIn(folder))
if (circles.length > 0) {
  console.error(`\nThese files wait for each other (src/host/chunks.ts):\n${circles.join('\n')}`)
  process.exit(1)
}

/**
 * @param {string} module
 * @param {Set<string>} seen
 * @returns {Chunk[]}
 */
function withImports(module, seen = new Set()) {
  if (seen.has(module)) return []
  seen.add(module)
  const chunk = manifest[module]
  if (!chunk)
    throw new Error(`dist has no chunk of ${module}: was it renamed, or is it no longer loaded on its own?`)
  return [chunk, ...(chunk.imports ?? []).flatMap((imported) => withImports(imported, seen))]
}

/** @param {string[]} files */
function kilobytes(files) {
  const bytes = files
    .map((file) => `dist/${file}`)
    .filter((file) => existsSync(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
  return bytes / 1024
}

/** @param {number} size @param {number} budget */
function cell(size, budget) {
  return `${size.toFixed(1)} of ${budget}${size > budget ? ' OVER' : ''}`
}
