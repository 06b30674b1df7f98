import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const source = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const style = source('./icon.css')
const names = source('./icon-name.ts')
const sheet = source('./icons.svg')

const places: Record<string, number> = Object.fromEntries(
  [...style.matchAll(/\.i-([a-z-]+) \{\s*--icon: (\d+);/g)].map(([, name, place]) => [name, Number(place)]),
)
const rows = [...sheet.matchAll(/<path (?:transform="translate\(0 (\d+)\)" )?d=/g)].map(([, y]) =>
  Number(y ?? 0),
)

test('every icon has a place in the sheet, and every place is some icon', () => {
  const all = [...names.matchAll(/\| '([a-z-]+)'/g)].map(([, name = '']) => name)
  expect(Object.keys(places).toSorted()).toEqual(all.toSorted())
  expect(Object.values(places).toSorted((a, b) => a - b)).toEqual(rows.map((y) => y / 16))
})

test('the sheet is as high as its places', () => {
  expect(sheet).toContain(`viewBox="0 0 16 ${rows.length * 16}"`)
  expect(style).toContain(`var(--icon) / ${rows.length - 1} * 100%`)
})
