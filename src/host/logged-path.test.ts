import { expect, test } from 'vitest'

import { loggedPath } from './logged-path.ts'

const id = '65f000000000000000000002'

test.each([
  ['/', '/'],
  ['/api/sessions?countPerPage=1&accountId=7', '/api/sessions'],
  [`/api/sessions/${id}`, `/api/sessions/${id}`],
  [`/sessions/${id}/members/%2B18145550131?memberToRemove=%2B1`, `/sessions/${id}/members`],
  [`/api/sessions/${id}/dana@x.example`, `/api/sessions/${id}/…`],
  ['/api/users/ana.silva@x.example/photo', '/api/users/…/photo'],
  ['/api/users/ana', '/api/users/…'],
  ['/json/reply/DeleteChatMember?memberToRemove=a', '/json/…/…'],
  ['/+18145550131', '/…'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged)
})
