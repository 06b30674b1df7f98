import { existsSync, readFileSync } from 'node:fs'

/** @typedef {{ file: string, imports?: string[] }} Chunk */

/**
 * The files of a build that import each other in circles. One of them then runs before what it needs, which breaks the page or
 * not, as the bundler happens to order them.
 * @param {string} folder
 * @returns {string[]} One line a circle; none where nothing was built there.
 */
export function circlesIn(folder) {
  const path = `${folder}/.vite/manifest.json`
  if (!existsSync(path)) return []
  /** @type {Record<string, Chunk>} */
  const manifest = JSON.parse(readFileSync(path, 'utf8'))
  const circles = new Set()
  const seen = new Set()

  /** @param {string} name @param {string[]} way */
  function follow(name, way) {
    const start = way.indexOf(name)
    if (start >= 0) circles.add([...way.slice(start), name].map((step) => manifest[step]?.file).join(' > '))
    if (start >= 0 || seen.has(name)) return
    seen.add(name)
    for (const imported of manifest[name]?.imports ?? []) follow(imported, [...way, name])
  }

  for (const name of Object.keys(manifest)) follow(name, [])
  return [...circles]
}
