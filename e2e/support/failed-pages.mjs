import { existsSync, readdirSync, readFileSync } from 'node:fs'

const results = 'test-results'
const mostPages = 5
const mostLines = 120

/**
 * Prints what stood on the pages of the tests that failed, as Playwright kept it: a failure on a machine that nobody can sit at
 * is understood by that or not at all.
 */
export function printFailedPages() {
  if (!existsSync(results)) return
  const files = readdirSync(results).map((test) => `${results}/${test}/error-context.md`)
  for (const file of files.filter((each) => existsSync(each)).slice(0, mostPages)) {
    const lines = pageIn(readFileSync(file, 'utf8'))
    console.log(`\nThe page, ${file}:`)
    console.log(lines.slice(0, mostLines).join('\n'))
    if (lines.length > mostLines) console.log(`… ${lines.length - mostLines} lines more`)
  }
}

/**
 * The first block that shows a page: under the error where it comes of an assertion about an element, else in a part of its own.
 *
 * @param {string} context
 * @returns {string[]}
 */
function pageIn(context) {
  const [, after = ''] = context.split('```yaml\n')
  const [page = ''] = after.split('\n```')
  return page.split('\n').filter((line) => line.trim() !== '')
}
