import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

/**
 * Code that comes late brings the styles of what it shows. Where it counts on a style sheet that something else brings, it is
 * seen without it whenever that comes later, which on a quick machine is never.
 */
const read = (file: string) => readFileSync(`src/${file}`, 'utf8')
const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
const sources = new Map(
  files
    .filter((file) => /^(main|app|features|api|ui|lib|demo).*(?<!\.test)\.tsx?$/.test(file))
    .map((file) => [file, read(file)]),
)
const styles = new Map(files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)]))

const alwaysHere = new Set(importsOf('styles.css', /@import '(\.[^']+)'/g, styles.get('styles.css')))
const stylesOf = classes()
const late = new Set(
  [...sources].flatMap(([file, source]) => importsOf(file, /import\('([#.][^']+)'\)/g, source)),
)

test('the styles of the first screen and the code that comes late are found', () => {
  expect(alwaysHere).toContain('ui/button.css')
  expect(late).toContain('app/keyboard/palette.tsx')
  expect(late.size).toBeGreaterThan(30)
})

test.each([...late].filter((file) => sources.has(file)))('%s brings what it wears', (entry) => {
  const parts = withImports(entry)
  const isHere = (style: string) => alwaysHere.has(style) || parts.has(style)
  const missing = [...parts].flatMap((file) =>
    worn(sources.get(file) ?? '')
      .filter((name) => stylesOf.has(name) && !stylesOf.get(name)?.some(isHere))
      .map((name) => `${file} wears .${name} of ${stylesOf.get(name)?.join(', ')}`),
  )
  expect(missing).toEqual([])
})

/** Each class name, with the style sheets that say something about it. */
function classes(): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const [file, source] of styles) {
    const names = source.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][a-z0-9-]*)/g)
    for (const name of new Set([...names].map(([, name = '']) => name)))
      found.set(name, [...(found.get(name) ?? []), file])
  }
  return found
}

/** The file and all that comes with it at once. */
function withImports(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found
  found.add(file)
  const statically = /^(?:import|export)\s(?:[^'";]*?from\s*)?'([#.][^']+)'/gm
  for (const imported of importsOf(file, statically, sources.get(file))) withImports(imported, found)
  return found
}

function importsOf(file: string, pattern: RegExp, source = ''): string[] {
  return [...source.matchAll(pattern)].map(([, specifier = '']) =>
    new URL(specifier.replace(/^#/, '/'), `file:///${file}`).pathname.slice(1),
  )
}

/** The words of every `className`, be it a text or an expression on its line. */
const worn = (source: string) =>
  [...source.matchAll(/className(?:=|: )(?:"([^"]*)"|([^\n]*))/g)].flatMap(([, text, expression = '']) =>
    (text ?? expression).split(/[^a-z0-9-]+/),
  )
