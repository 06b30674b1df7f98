import { readFileSync, writeFileSync } from 'node:fs'

import { afterAll, describe, expect, test } from 'vitest'

import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { settled } from '../settled.ts'
import { acts } from './acts.ts'
import { openBench, type Bench } from './bench.ts'
import { failures, type Failure } from './failures.ts'
import { liesOfAct, liesOfRead } from './honesty.ts'
import { reads } from './reads.ts'
import type { Subject } from './subject.ts'
import { readTable, writeTable, type Cell } from './table.ts'

const file = 'docs/matrix.md'
const text = readFileSync(file, 'utf8')
const table = readTable(text)
const isWriting = process.env['MATRIX'] === 'write'
const found = new Map<string, Map<string, Cell>>()

/** Lets it fail so, and looks at what came of it. */
async function tryOut(subject: Subject, { fault }: Failure): Promise<{ cell: Cell; bench: Bench }> {
  const bench = await openBench(subject.person)
  const { world } = bench
  await subject.prepare?.(bench)
  await world.fault({ ...fault, operation: subject.operation })
  await world.forgetRequests()
  const said = await settled(subject.run(bench))
  await bench.quiet()
  const asked = new Map<string, number>()
  for (const { operation } of await world.requests()) asked.set(operation, (asked.get(operation) ?? 0) + 1)
  const overlay = signInNeeded.get() ? ', a sign-in is asked for' : ''
  const cell = {
    said,
    after: `${await subject.after(bench)}${overlay}`,
    asked: [...asked].map(([operation, times]) => `${times} × ${operation}`).join(', '),
  }
  return { cell, bench }
}

describe.each([...acts, ...reads])('$name', (subject) => {
  test.each(failures)('$name', async (failure) => {
    const { cell, bench } = await tryOut(subject, failure)
    found.set(subject.name, (found.get(subject.name) ?? new Map()).set(failure.name, cell))
    const lies = acts.includes(subject) ? liesOfAct : liesOfRead
    expect(lies(cell, failure, subject)).toEqual([])
    expect(await bench.world.bulkDeletes()).toBe(0)
    expect(cell).toEqual(isWriting ? cell : table.get(subject.name)?.get(failure.name))
  })
})

test('the table speaks of nothing else', () => {
  const names = [...table].map(([name, cells]) => [name, [...cells.keys()].toSorted()])
  const all = failures.map(({ name }) => name).toSorted()
  expect(names).toEqual([...acts, ...reads].map(({ name }) => [name, all]))
})

afterAll(() => {
  if (isWriting) writeFileSync(file, writeTable(text.split(/^## /m)[0] ?? '', found))
})
