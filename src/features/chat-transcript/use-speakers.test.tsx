import { renderHook } from '@testing-library/react'
import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { useSpeakers } from './use-speakers.ts'

const self = { identities: ['ana@x.example'], endpointId: 'E1' }
const dana = { identity: 'dana@x.example', displayName: 'Dana', role: 'Agent', endpointId: 'E1' }
const caller = { identity: '+15550100', displayName: 'Maria', role: 'Caller' }

test.each([
  ['who alone has the own endpoint speaks for this person', caller, ['e1', 'dana@x.example', 'dana']],
  ['nobody of several at one endpoint does, and it is no name', { ...caller, endpointId: 'E1' }, []],
])('%s', (_what, other, own) => {
  const session = v.parse(SessionInfo, { id: 's', channel: 'Chat', members: [other, dana] })
  const { result } = renderHook(() => useSpeakers(session, self))
  expect([...result.current.senders.own]).toEqual(['ana@x.example', ...own])
})
