import { afterEach, expect, test } from 'vitest'

import { createQueryClient } from '#api/query-client.ts'
import { runningRelease } from '#api/live/served-release.ts'
import { isSomethingUnderWay } from './under-way.ts'

afterEach(() => {
  document.body.replaceChildren()
  sessionStorage.clear()
})

const put = (tag: string, attributes: Record<string, string> = {}) => {
  const element = document.body.appendChild(document.createElement(tag))
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}

test('a page on which nothing goes on', () => {
  put('input').focus()
  put('div', { role: 'status' })
  sessionStorage.setItem('evo-voice.theme', 'dark')
  expect(isSomethingUnderWay(createQueryClient())).toBe(false)
})

test.each([
  ['an open question', () => put('div', { role: 'alertdialog' })],
  ['a dialog', () => put('div', { role: 'dialog' })],
  ['ringing', () => put('div', { 'data-ringing': '17' })],
  ['words being typed', () => put('input', { value: 'Ma' }).focus()],
  ['a draft that was not sent', () => sessionStorage.setItem('evo-voice.draft:ana:17', '1 Hello')],
])('%s', (_what, begin) => {
  begin()
  expect(isSomethingUnderWay(createQueryClient())).toBe(true)
})

test('an act on its way', async () => {
  const client = createQueryClient()
  let resolve = () => {}
  const promise = new Promise<void>((done) => (resolve = done))
  const act = client
    .getMutationCache()
    .build(client, { mutationFn: () => promise })
    .execute(undefined)
  expect(isSomethingUnderWay(client)).toBe(true)
  resolve()
  await act
  expect(isSomethingUnderWay(client)).toBe(false)
})

test('the release of a page is the name of its first script', () => {
  const page = document.implementation.createHTMLDocument()
  expect(runningRelease(page)).toBeNull()
  const script = page.head.appendChild(page.createElement('script'))
  script.setAttribute('type', 'module')
  script.setAttribute('src', '/assets/index-1a2b.js')
  expect(runningRelease(page)).toBe('/assets/index-1a2b.js')
})
