import type { Failure } from './failures.ts'
import type { Subject } from './subject.ts'
import type { Cell } from './table.ts'

/** What is wrong with a cell, whatever the table says: an act must not be told otherwise than it is, nor be done twice. */
export function liesOfAct(cell: Cell, failure: Failure, { operation }: Subject): string[] {
  const { said, after, asked } = cell
  const isSuccess = /^(success|Sent|Saved)/.test(said)
  return reasons({
    'something is asked more often than it may be': !asked.includes(
      `${timesFor(operation, failure)} × ${operation}`,
    ),
    'nothing is said': said === '(nothing)',
    'success is told of what is not done': isSuccess && !after.startsWith('done'),
    'failure is told of what is done, and shown':
      /^(problem|Not )/.test(said) && after.startsWith('done, and'),
    'something was done twice': after === 'sent twice',
    'the page goes on with the wrong person':
      said === '(the page goes on)' && !/^signed (in|out), shown as signed \1/.test(after),
    'it says signed in of who is not': said.includes('still signed in') && !after.startsWith('signed in'),
  })
}

/** A read that fails takes nothing away, unless it was asked who is signed in: nothing means nobody there (contract §2.1). */
export function liesOfRead({ after }: Cell, { name }: Failure, { operation }: Subject): string[] {
  const meansNobody = operation === 'GetAuthStatus' && /^(401|204|empty)/.test(name)
  return reasons({ 'what was read is gone': after.includes('is gone') && !meansNobody })
}

/** The documented route names no property of the DTO: what it refuses unread is repeated once elsewhere (contract §3.2). */
const timesFor = (operation: string, { name }: Failure) =>
  operation === 'DeleteChatMember' && /binder|without words/.test(name) ? 2 : 1

const reasons = (found: Record<string, boolean>) => Object.keys(found).filter((reason) => found[reason])
