import { beforeEach, expect, test } from 'vitest'

import { harborLane, juniper, noor, zoe } from './cast.ts'
import { identitiesToEncode } from './scenarios/steady-chats.ts'
import { steadySessions } from './scenarios/steady-ids.ts'
import { createTestSandbox, TestClient } from './testing/test-client.ts'

/** How the vendor's own command line client speaks (contract §1): Basic login, JSON, only the path names the member. */
let cli: (method: string, path: string, body?: unknown) => Promise<Response>

beforeEach(() => {
  const client = new TestClient(createTestSandbox())
  const headers = {
    Authorization: `Basic ${btoa(`${zoe.email}:${zoe.password}`)}`,
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'User-Agent': 'evo-voice-cli/1.0.0',
  }
  cli = (method, path, body) => client.send(method, path, body, headers)
})

test.each(identitiesToEncode)('removes the member %s, named by the path alone', async (identity) => {
  const members = `/sessions/${steadySessions.encoding}/members`
  const response = await cli('DELETE', `${members}/${encodeURIComponent(identity)}`)
  expect(response.status).toBe(200)
  const left = ((await response.json()) as { members: { identity: string }[] }).members
  expect(left.map((member) => member.identity)).not.toContain(identity)
  expect(left).toHaveLength(identitiesToEncode.length)
})

test('reads sessions of two accounts, comma-joined, and the log of one', async () => {
  const accountIds = [harborLane.id, juniper.id].join(',')
  const all = (await (await cli('GET', `/sessions?accountIds=${accountIds}&all=true`)).json()) as {
    items: { accountId: string }[]
    totalCount: number
  }
  expect(new Set(all.items.map(({ accountId }) => accountId)).size).toBe(2)
  expect(all.totalCount).toBe(all.items.length)
  const one = `specificIds=${steadySessions.voiceCall}&countPerPage=1&simplifiedPaging=true`
  const page = (await (await cli('GET', `/sessions?${one}`)).json()) as { items: { log: unknown[] }[] }
  expect(page.items[0]?.log.length).toBeGreaterThan(5)
  expect(page).toMatchObject({ totalCount: 0, hasMorePages: false })
})

test('patches with a sparse JSON body, and sends an empty object where there is nothing to say', async () => {
  const path = `/sessions/${steadySessions.voiceCall}`
  const patched = await cli('PATCH', path, { consoleData: '{"note":"x"}' })
  expect(await patched.json()).toMatchObject({ consoleData: '{"note":"x"}', callState: 'Connected' })
  expect((await cli('DELETE', path, {})).status).toBe(204)
})

test('removes with the query where it gives both, and the query wins', async () => {
  const response = await cli(
    'DELETE',
    `/sessions/${steadySessions.rightToLeft}/members/ignored?memberToRemove=${noor.email}`,
  )
  expect(await response.text()).not.toContain(noor.email)
})
