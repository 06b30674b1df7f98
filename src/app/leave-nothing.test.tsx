import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'

import { keepDraft, keptDraft } from '#api/outbox/outbox-storage.ts'
import { forgetEverything, signedInUser } from '#api/sign-in/signed-in-user.ts'
import { announce, Announcer } from '#ui/announcer.tsx'
import { currentNotices, notify } from '#ui/notice-store.ts'
import { leaveNothingBehind } from './leave-nothing.ts'

let client: QueryClient
const signInAs = (id: string) => client.setQueryData(signedInUser().queryKey, { id } as never)

beforeEach(() => {
  client = new QueryClient()
  leaveNothingBehind(client)
  signInAs('ana')
  keepDraft('ana', 'a session', 'Secret')
  render(<Announcer />)
  announce('Not sent. Secret')
  notify({ tone: 'problem', text: 'Dana was not removed' })
})

test('what a person had begun and was told stays while they work', () => {
  signInAs('ana')
  expect(keptDraft('ana', 'a session')).toBe('Secret')
  expect(currentNotices()).toHaveLength(1)
})

test.each([
  ['signs out', () => forgetEverything(client)],
  ['is another one', () => signInAs('tom')],
])('it goes when the person %s', (_what, leave) => {
  leave()
  expect(Object.values(sessionStorage).join()).not.toContain('Secret')
  expect(currentNotices()).toEqual([])
  expect(document.body.textContent).not.toContain('Secret')
})
