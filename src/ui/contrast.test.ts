import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

const css = readFileSync(new URL('../styles.css', import.meta.url), 'utf8')
const avatarCss = readFileSync(new URL('avatar.css', import.meta.url), 'utf8')

type Scheme = 'light' | 'dark'
type Oklch = readonly [lightness: number, chroma: number, hue: number]

const [ordinary = '', more = ''] = css.split('@variant more-contrast')
const tokens = tokensIn(ordinary)
const moreContrast = new Map([...tokens, ...tokensIn(more)])

const schemes: readonly Scheme[] = ['light', 'dark']
const surfaces = ['sunken', 'surface', 'raised', 'hover', 'selected']
const states = ['ringing', 'connected', 'hold', 'queued', 'ended', 'problem']

/** What is read, and what it lies on: 4.5 to 1 (WCAG 2.2, 1.4.3). */
const readPairs = [
  ...['text', 'muted', 'faint', 'accent-text', ...states.map((state) => `${state}-text`)].flatMap((text) =>
    surfaces.map((surface) => [text, surface] as const),
  ),
  ...states.map((state) => [`${state}-text`, `${state}-tint`] as const),
  ...states.map((state) => [`on-${state}`, state] as const),
  ...['text', 'muted'].flatMap((text) => states.map((state) => [text, `${state}-tint`] as const)),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-problem', 'problem-hover'],
] as const

/** What is only seen, a solid or an edge, and what it lies on: 3 to 1 (WCAG 2.2, 1.4.11). */
const seenPairs = ['accent', 'focus', 'line-strong', 'ringing-edge', ...states.slice(1)].flatMap((solid) =>
  ['sunken', 'surface', 'raised'].map((surface) => [solid, surface] as const),
)

test('every colour is there, in both schemes', () => {
  expect(tokens.size).toBeGreaterThan(40)
})

test.each(schemes.flatMap((scheme) => readPairs.map((pair) => [...pair, scheme] as const)))(
  '%s reads on %s (%s)',
  (text, surface, scheme) => {
    expect(contrast(tokens, text, surface, scheme)).toBeGreaterThanOrEqual(4.5)
  },
)

test.each(schemes.flatMap((scheme) => seenPairs.map((pair) => [...pair, scheme] as const)))(
  '%s is seen on %s (%s)',
  (solid, surface, scheme) => {
    expect(contrast(tokens, solid, surface, scheme)).toBeGreaterThanOrEqual(3)
  },
)

test.each(schemes.flatMap((scheme) => readPairs.map((pair) => [...pair, scheme] as const)))(
  '%s reads on %s at seven to one where more contrast is asked for (%s)',
  (text, surface, scheme) => {
    expect(contrast(moreContrast, text, surface, scheme)).toBeGreaterThanOrEqual(7)
  },
)

test.each(schemes.flatMap((scheme) => seenPairs.map((pair) => [...pair, scheme] as const)))(
  '%s is seen on %s where more contrast is asked for (%s)',
  (solid, surface, scheme) => {
    expect(contrast(moreContrast, solid, surface, scheme)).toBeGreaterThanOrEqual(4.5)
  },
)

test.each(schemes)('lines that only separate are seen where more contrast is asked for (%s)', (scheme) => {
  for (const surface of ['sunken', 'surface', 'raised'])
    expect(contrast(moreContrast, 'line', surface, scheme)).toBeGreaterThanOrEqual(3)
})

test.each(schemes)('initials read on an avatar of any hue (%s)', (scheme) => {
  const side = scheme === 'light' ? 0 : 1
  const [background, text] = [...avatarCss.matchAll(/light-dark\((.*)\);/g)].map(
    ([, pair = '']) => pair.split(/,\s*(?=oklch)/)[side] ?? '',
  )
  for (let hue = 0; hue < 360; hue += 30) {
    const at = (colour = '') => luminance(parse(colour.replace('var(--hue)', String(hue))))
    expect(ratio(at(background), at(text))).toBeGreaterThanOrEqual(4.5)
  }
})

function tokensIn(text: string): Map<string, Record<Scheme, Oklch>> {
  const found = text.matchAll(
    /--color-([a-z-]+):\s*light-dark\(\s*(oklch\([^)]*\)),\s*(oklch\([^)]*\))\s*\)/g,
  )
  return new Map(
    [...found].map(([, name = '', light = '', dark = '']) => [
      name,
      { light: parse(light), dark: parse(dark) },
    ]),
  )
}

function parse(colour: string): Oklch {
  const [lightness, chroma, hue] = (/oklch\(([^)]*)\)/.exec(colour)?.[1] ?? '').split(' ').map(Number)
  if (lightness === undefined || chroma === undefined || hue === undefined || Number.isNaN(hue))
    throw new Error(`not an OKLCH colour: ${colour}`)
  return [lightness, chroma, hue]
}

function contrast(
  from: ReadonlyMap<string, Record<Scheme, Oklch>>,
  text: string,
  surface: string,
  scheme: Scheme,
) {
  return ratio(luminance(colourOf(from, text, scheme)), luminance(colourOf(from, surface, scheme)))
}

function colourOf(from: ReadonlyMap<string, Record<Scheme, Oklch>>, name: string, scheme: Scheme): Oklch {
  const colour = from.get(name)
  if (!colour) throw new Error(`no token --color-${name}`)
  return colour[scheme]
}

const ratio = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** OKLCH → OKLab → linear sRGB (https://www.w3.org/TR/css-color-4/#color-conversion-code), clipped, → relative luminance. */
function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s
  const clipped = [red, green, blue].map((value) => Math.min(1, Math.max(0, value)))
  return 0.2126 * (clipped[0] ?? 0) + 0.7152 * (clipped[1] ?? 0) + 0.0722 * (clipped[2] ?? 0)
}
