/** What one failure of one act or read leads to, as it stands in `docs/matrix.md`. */
export interface Cell {
  /** The words on screen. */
  readonly said: string
  /** What is so afterwards. */
  readonly after: string
  /** What the server was asked, and how often. */
  readonly asked: string
}

export type Table = ReadonlyMap<string, ReadonlyMap<string, Cell>>

const sections = /^## (.+)$/m

/** Reads the table: a section an act, a row for failures that lead to the same. */
export function readTable(text: string): Table {
  const [, ...parts] = text.split(sections)
  const table = new Map<string, Map<string, Cell>>()
  for (let index = 0; index < parts.length; index += 2) {
    table.set(parts[index]?.trim() ?? '', readRows(parts[index + 1] ?? ''))
  }
  return table
}

function readRows(text: string): Map<string, Cell> {
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const cells = new Map<string, Cell>()
  for (const [, names = '', said = '', after = '', asked = ''] of rows) {
    for (const name of names.split('; ')) cells.set(name, { said, after, asked })
  }
  return cells
}

/** Writes it again; failures that lead to the same share a row. */
export function writeTable(head: string, table: Table): string {
  const parts = [...table].map(([name, cells]) => `## ${name}\n\n${writeRows(cells)}`)
  return [head.trim(), ...parts].join('\n\n').trimEnd() + '\n'
}

function writeRows(cells: ReadonlyMap<string, Cell>): string {
  const rows = new Map<string, string[]>()
  for (const [name, { said, after, asked }] of cells) {
    const key = `${said} | ${after} | ${asked}`
    rows.set(key, [...(rows.get(key) ?? []), name])
  }
  return [
    '| What fails | What is said | What is so afterwards | What was asked |',
    '| --- | --- | --- | --- |',
    ...[...rows].map(([key, names]) => `| ${names.join('; ')} | ${key} |`),
  ].join('\n')
}
