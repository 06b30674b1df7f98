import { expect, test } from 'vitest'

/** Who may import whom: a path not listed on the right is out of reach. See `docs/architecture.md`. */
const mayImport: Record<string, readonly string[]> = {
  main: ['app', 'api', 'ui', 'lib', 'styles'],
  app: ['app', 'features', 'api', 'ui', 'lib', 'messages'],
  features: ['api', 'ui', 'lib', 'messages'],
  api: ['api', 'lib', 'messages'],
  ui: ['ui', 'lib', 'messages'],
  lib: ['lib'],
  sandbox: ['sandbox', 'api/contract', 'api/wire'],
  offline: ['offline'],
  demo: ['demo', 'main', 'styles', 'sandbox', 'messages'],
  host: ['host', 'sandbox'],
  test: ['app', 'features', 'api', 'ui', 'lib', 'sandbox', 'messages', 'test'],
}

const sources: Record<string, string> = import.meta.glob(
  ['/src/**/*.{ts,tsx}', '!/src/messages/compiled/**'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
)

const modules = Object.entries(sources).filter(([file]) => !/\.test\.tsx?$|\.d\.ts$/.test(file))

test('every module is looked at', () => {
  expect(modules.length).toBeGreaterThan(20)
})

test.each(modules)('%s imports only what its layer may', (file, source) => {
  expect(importsOf(file, source).filter((imported) => !isAllowed(file, imported))).toEqual([])
})

function importsOf(file: string, source: string): string[] {
  return [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)]
    .map(([, specifier]) => specifier ?? '')
    .filter((specifier) => /^[#.]/.test(specifier))
    .map((specifier) => new URL(specifier.replace(/^#/, '/src/'), `file://${file}`).pathname)
}

function isAllowed(file: string, imported: string): boolean {
  if (folderOf(file, 2) === folderOf(imported, 2)) return true
  const target = imported.slice('/src/'.length)
  return (mayImport[layerOf(file)] ?? []).some((prefix) => target === prefix || target.startsWith(prefix))
}

const folderOf = (file: string, depth: number) =>
  file
    .split('/')
    .slice(2, 2 + depth)
    .join('/')
const layerOf = (file: string) => folderOf(file, 1).replace(/\.tsx?$/, '')
