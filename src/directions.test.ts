import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

/** Left and right are other sides in Arabic: styles and components name start and end, which turn around by themselves. */
// Read from the disk: a test is given every style sheet as an empty one.
const styles: Record<string, string> = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file, readFileSync(`src/${file}`, 'utf8')]),
)
const components: Record<string, string> = import.meta.glob(['/src/**/*.tsx', '!/src/**/*.test.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

test('every style and component is looked at', () => {
  expect(Object.values(styles)).not.toContain('')
  expect(Object.keys(styles).length).toBeGreaterThan(20)
  expect(Object.keys(components).length).toBeGreaterThan(50)
})

test.each(Object.entries(styles))('%s names no side of the screen', (_file, source) => {
  expect(sidesInStyle(source)).toEqual([])
})

test.each(Object.entries(components))('%s names no side of the screen', (_file, source) => {
  expect(sidesInComponent(source)).toEqual([])
})

test.each([
  'margin-left: 1px',
  'padding-right: 1px',
  'border-left-color: red',
  'border-top-right-radius: 1px',
  'scroll-margin-left: 1px',
  'left: 0',
  'text-align: right',
  'float: left',
  'margin: 0 1px 0 2px',
  'inset: 0 auto 0 0',
  '@apply ml-2 grid',
])('"%s" is found in a style', (declaration) => {
  expect(sidesInStyle(`.x {\n  ${declaration};\n}`)).toHaveLength(1)
})

test.each([
  'margin: 0 1px 2px 1px',
  'margin-inline-start: 1px',
  'text-align: start',
  'inset: 0',
  'border-block: 0',
])('"%s" is none', (declaration) => {
  expect(sidesInStyle(`.x {\n  ${declaration};\n}`)).toEqual([])
})

test.each([
  '<p className="ml-2">',
  '<p className="grid md:pr-4">',
  "'-left-1'",
  '`text-right`',
  'style={{ left: 0 }}',
])('"%s" is found in a component', (code) => {
  expect(sidesInComponent(code)).toHaveLength(1)
})

function sidesInStyle(source: string): string[] {
  const declarations = source
    .replaceAll(/\/\*.*?\*\//gs, '')
    .split(/[;{}]/)
    .map((text) => text.trim())
  return declarations.filter((text) => isPhysical(text) || isUneven(text) || utility.test(text))
}

const isPhysical = (declaration: string) =>
  /^((scroll-)?(margin|padding)-(left|right)|border-(left|right)\b.*|border-(top|bottom)-(left|right)-radius|left|right)\s*:/.test(
    declaration,
  ) || /^(text-align(-last)?|float|clear)\s*:\s*(left|right)\b/.test(declaration)

/** Four values, the second for the right and the fourth for the left, of which one is different from the other. */
function isUneven(declaration: string): boolean {
  const [, values = ''] =
    /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|style|color))\s*:(.*)$/s.exec(declaration) ?? []
  const [, right, , left] = values.trim().match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []
  return left !== undefined && left !== right
}

const utility =
  /(?<![\w.#/-])-?(?:(?:scroll-)?[mp][lr]-|(?:left|right)-(?:\d|auto|full|px|\[|\()|(?:border|rounded(?:-[tb])?)-?[lr](?:-|\b(?![\w-]))|text-(?:left|right)\b|float-(?:left|right)\b)/

function sidesInComponent(source: string): string[] {
  const inClasses = [...source.matchAll(/(["'`])((?:(?!\1)[^\n])*)\1/g)]
    .map(([, , text = '']) => text)
    .filter((text) => utility.test(text))
  const inStyles =
    source.match(
      /\b(?:(?:margin|padding|border)(?:Left|Right)|textAlign: '(?:left|right)'|style=\{\{[^}]*\b(?:left|right)\s*:)/g,
    ) ?? []
  return [...inClasses, ...inStyles]
}
