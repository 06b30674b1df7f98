import { expect, test } from 'vitest'

import { ana } from './cast.ts'
import { steadySessions } from './scenarios/steady-ids.ts'
import { asPerson, createTestSandbox } from './testing/test-client.ts'

test('an agent signs in, sees a session without its log, and removes a member', async () => {
  const sandbox = createTestSandbox()
  const client = await asPerson(sandbox, ana)
  const session = await client.json('GET', `/sessions/${steadySessions.voiceCall}`)
  expect(session).toMatchObject({ displayName: 'Maria Gonçalves', log: [], channel: 'Voice' })

  const after = await client.json(
    'DELETE',
    `/sessions/${steadySessions.voiceCall}/members/tom.okafor%40harborlane.example`,
  )
  expect(after).toMatchObject({
    members: [{ role: 'Caller' }, { identity: ana.email }, { displayName: 'Billing' }],
  })

  const list = await client.json(
    'GET',
    `/sessions?specificIds=${steadySessions.voiceCall}&simplifiedPaging=true`,
  )
  expect(list).toMatchObject({ hasMorePages: false })
  expect(JSON.stringify(list)).toContain('Ana Silva removed Tom Okafor (Agent)')
})
