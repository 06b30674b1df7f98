/**
 * One budget and what was measured of it. `measured` is NaN where it could not be, which is said and is no pass.
 * @typedef {{ id: string, what: string, budget: number, measured: number, unit: string }} Row
 */

/** @param {Row} row */
export const isMissed = ({ measured, budget }) => !(measured <= budget)

/** @param {readonly Row[]} rows @returns {string} */
export function tableOf(rows) {
  const lines = rows.map((row) => {
    const { id, what, budget, measured, unit } = row
    const said = Number.isNaN(measured) ? 'not measured' : `${rounded(measured)} ${unit}`
    return `| ${id} | ${what} | ≤ ${rounded(budget)} ${unit} | ${said} | ${isMissed(row) ? 'MISSED' : ''} |`
  })
  return ['| | What | Budget | Measured | |', '|---|---|---|---|---|', ...lines].join('\n')
}

/** @param {number} value */
const rounded = (value) =>
  (value >= 100 ? Math.round(value) : Math.round(value * 1_000) / 1_000).toLocaleString('en')

/**
 * What every visit came to, in the order in which they were made: machines drift, and a median alone does not tell.
 * @param {string} name @param {Record<string, readonly number[]>} figures
 */
export function tellVisits(name, figures) {
  const words = Object.entries(figures).map(
    ([figure, values]) => `${figure} ${values.map((value) => Math.round(value * 10) / 10).join(', ')}`,
  )
  console.log(`${name}: ${words.join('; ')}`)
}
