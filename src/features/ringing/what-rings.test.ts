import { expect, test } from 'vitest'
import * as v from 'valibot'

import { SessionInfo } from '#api/contract/session-info.ts'
import { whatRings } from './what-rings.ts'

const self = { identities: ['ana@x.example'], endpointId: 'ep1' }
const caller = { identity: '+15550100', role: 'Caller', callState: 'Connected' }
const me = (callState: string, more: object = {}) => ({
  identity: 'Ana@x.example',
  role: 'Agent',
  callState,
  ...more,
})
const tom = (callState: string) => ({ identity: 'tom@x.example', role: 'Agent', callState })
const session = (fields: object): SessionInfo => v.parse(SessionInfo, { id: '1', ...fields })

const inQueue = { callState: 'Ringing', queueState: 'Ringing' }

test.each([
  ['a queue that rings this person', { ...inQueue, members: [caller, me('Ringing')] }],
  ['a call that rings without a queue', { callState: 'Ringing', members: [me('Ringing'), caller] }],
  ['a leg that only the endpoint tells', { ...inQueue, members: [{ ...tom('Ringing'), endpointId: 'ep1' }] }],
  [
    'an invitation into a call that goes on',
    { callState: 'Connected', members: [caller, tom('Connected'), me('Ringing')] },
  ],
  [
    'a transfer to this person',
    { callState: 'Hold', members: [caller, me('Ringing', { role: 'Transfer' })] },
  ],
  [
    'a second leg beside one that is connected',
    { callState: 'Connected', members: [me('Connected'), me('Ringing')] },
  ],
  ['a queue that rings and names nobody', { queueState: 'Ringing', members: [caller] }],
  [
    'a queue that names this person, before the leg is there',
    { ...inQueue, queueMemberId: 'ep1', members: [caller, tom('Ringing')] },
  ],
  ['a queue without any members', { queueState: 'Ringing' }],
])('%s rings', (_what, fields) => {
  expect(whatRings([session(fields)], self)).toHaveLength(1)
})

test.each([
  ['nothing known', {}],
  ['a call that was answered here', { callState: 'Connected', members: [caller, me('Connected')] }],
  [
    'a call whose queue has not heard that it was answered here',
    { ...inQueue, members: [caller, me('Connected')] },
  ],
  ['a call on hold', { callState: 'Hold', members: [caller, me('Hold')] }],
  ['a caller in the queue', { callState: 'Ringing', queueState: 'Queued', members: [caller] }],
  ['a queue that rings a colleague', { ...inQueue, members: [caller, tom('Ringing')] }],
  ['a queue that a colleague has answered', { ...inQueue, members: [caller, tom('Connected')] }],
  ['a leg of this person that does not ring any more', { ...inQueue, members: [caller, me('None')] }],
  [
    'a call to somebody else from this person',
    {
      callState: 'Ringing',
      direction: 'Outgoing',
      members: [me('Connected'), { ...caller, callState: 'Ringing' }],
    },
  ],
  [
    'a colleague who rings at the endpoint that the call came in on',
    {
      ...inQueue,
      members: [
        { ...caller, endpointId: 'ep1' },
        { ...tom('Ringing'), endpointId: 'ep1' },
      ],
    },
  ],
  ['a ringing leg in a session that has ended', { ...inQueue, ended: true, members: [me('Ringing')] }],
  [
    'states that nobody has heard of',
    { callState: 'Chiming', queueState: 'Chiming', members: [me('Chiming')] },
  ],
])('%s does not', (_what, fields) => {
  expect(whatRings([session(fields)], self)).toEqual([])
})

test('a person of whom nothing is known is rung by nothing that names somebody', () => {
  const nobody = { identities: [], endpointId: '' }
  expect(
    whatRings(
      [session({ ...inQueue, members: [{ ...me('Ringing'), identity: '', endpointId: '' }] })],
      nobody,
    ),
  ).toEqual([])
})
