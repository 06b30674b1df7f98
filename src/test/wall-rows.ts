import type { WallRow } from '#api/wall/wall-row.ts'
import { folded } from '#lib/folded.ts'

/** A row of the wall that is connected and says little else. */
export const wallRow = (id: string, given: Partial<WallRow> = {}): WallRow => ({
  id,
  name: id,
  path: '',
  queue: '',
  agent: '',
  callState: 'Connected',
  queueState: 'None',
  channel: 'Voice',
  direction: 'Incoming',
  from: '',
  people: 2,
  callSids: '',
  wasMissed: false,
  since: 1_000,
  modified: 1_000,
  text: folded(`${id}\n${given.path ?? ''}`),
  ...given,
})

/** One row of each kind. */
export const floor = [
  wallRow('talks', { since: 1, queue: 'Billing' }),
  wallRow('held', { callState: 'Hold', since: 50, queue: 'Billing', people: 5 }),
  wallRow('rings', { callState: 'Ringing', since: 30, queue: 'Sales', path: 'Zoë › Clinic' }),
  wallRow('waits', {
    callState: 'Ringing',
    queueState: 'Queued',
    since: 20,
    queue: 'Sales',
    channel: 'Chat',
  }),
  wallRow('undated', { callState: 'Ringing', since: null }),
]
