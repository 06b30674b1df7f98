import type { OperationName } from '#api/contract/operations.ts'
import type { Person } from '../../sandbox/cast.ts'
import type { Bench } from './bench.ts'

/** Something that is tried while one operation fails: an act, or a read. */
export interface Subject {
  readonly name: string
  readonly operation: OperationName
  /** Who tries it; Ana unless somebody else is named. */
  readonly person?: Person
  /** What the screen shows before, while all is well. */
  readonly prepare?: (bench: Bench) => Promise<unknown>
  /** Does it as a person would; gives what that person is told. */
  readonly run: (bench: Bench) => Promise<string>
  /** What is so afterwards, on the server and on the screen. */
  readonly after: (bench: Bench) => Promise<string>
}

export function afterwards(isDone: boolean, isShown: boolean): string {
  const truth = isDone ? 'done' : 'not done'
  return isDone === isShown ? `${truth}, and shown so` : `${truth}, not known here`
}
