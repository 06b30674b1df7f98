import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { field, renderChat, shown, transcript } from '../../test/render-chat.tsx'

const sessionId = steadySessions.chat
const posts = async ({ world }: Awaited<ReturnType<typeof renderChat>>) =>
  (await world.requests('SendMessage')).length
const tryAgain = () => screen.findByRole('button', { name: /^Try again:/ })
const failure = (words: string | RegExp) => screen.findByText(words, { selector: '.chat-failure span' })
const isSettled = () => waitFor(() => expect(document.querySelector('[data-step]')).toBeNull())

test('a message is shown at once, marked until the server has it, and stands there once', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', holdRequest: 'post', times: 1 })
  await chat.user.type(await field(), 'On my way{Enter}')
  expect(shown('On my way')).toBe(1)
  expect(screen.getByText('Sending…')).toBeTruthy()
  expect(((await field()) as HTMLTextAreaElement).value).toBe('')
  await waitFor(async () => expect(await chat.world.held('post')).toBe(1))
  await chat.world.release('post')
  await isSettled()
  await chat.poll()
  expect(shown('On my way')).toBe(1)
  expect(await posts(chat)).toBe(1)
})

test('two equal messages in a row are two', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.user.type(await field(), 'ok{Enter}ok{Enter}')
  expect(shown('ok')).toBe(2)
  await isSettled()
  await chat.poll()
  expect(shown('ok')).toBe(2)
  expect(await posts(chat)).toBe(2)
})

test('messages go out one at a time and in order', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', holdRequest: 'post', times: 1 })
  await chat.user.type(await field(), 'one{Enter}two{Enter}three{Enter}')
  await waitFor(async () => expect(await chat.world.held('post')).toBe(1))
  expect(await posts(chat)).toBe(1)
  await chat.world.release('post')
  await isSettled()
  await chat.poll()
  const texts = within(await transcript())
    .getAllByText(/^(one|two|three)$/)
    .map(({ textContent }) => textContent)
  expect(texts).toEqual(['one', 'two', 'three'])
  expect(await posts(chat)).toBe(3)
})

test.each([
  ['a 500', { status: 500 }],
  ['a broken connection', { drop: true }],
  ['a page in place of an answer', { status: 502, body: 'html' as const }],
])('after %s the message is looked for: not there, so it stays with "Try again"', async (_what, fault) => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, ...fault })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await failure(/^Not sent\./)
  expect(shown('Tuesday?')).toBe(1)
  expect(await posts(chat), 'nothing is sent again by itself').toBe(1)
  await chat.user.click(await tryAgain())
  expect(await field()).toBe(document.activeElement)
  await isSettled()
  await chat.poll()
  expect(shown('Tuesday?')).toBe(1)
  expect(await posts(chat)).toBe(2)
})

test.each([
  ['a 500', { status: 500, after: true }],
  ['a broken connection', { drop: true, after: true }],
  ['half an answer', { body: 'cut' as const }],
])('after %s the message is looked for: there, so it was sent', async (_what, fault) => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, ...fault })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await isSettled()
  expect(shown('Tuesday?')).toBe(1)
  expect(screen.queryByRole('button', { name: /^Try again/ })).toBeNull()
  expect(await posts(chat)).toBe(1)
})

test('where even looking fails it says so, and "Try again" looks before it sends', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, drop: true, after: true })
  await chat.world.fault({ operation: 'GetChatTranscript', status: 500 })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await failure(/^Not sure it was sent\./)
  await chat.world.clearFaults()
  await chat.user.click(await tryAgain())
  await isSettled()
  expect(shown('Tuesday?')).toBe(1)
  expect(await posts(chat)).toBe(1)
})

test('an echo that comes only after it was given up takes the place of the message', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, status: 504 })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await failure(/^Not sent\./)
  await chat.world.act({
    addMessage: { sessionId, from: 'Ana.Silva@harborlane.example', body: 'Tuesday?  ' },
  })
  await chat.poll()
  await isSettled()
  expect(shown('Tuesday?')).toBe(1)
})

test('a server that keeps a message twice shows it once, with a word on it', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.settings({ storesMessages: 2 })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await isSettled()
  await chat.poll()
  expect(shown('Tuesday?')).toBe(1)
  expect(await screen.findByText('The server lists it 2 times')).toBeTruthy()
  await chat.reload()
  expect(await screen.findByText('The server lists it 2 times')).toBeTruthy()
  expect(shown('Tuesday?')).toBe(1)
})

test('a message that was not sent holds up the next, and can be discarded', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, status: 403 })
  await chat.user.type(await field(), 'first{Enter}second{Enter}')
  await failure('Not sent. You have no access to this in this account.')
  expect(screen.getByText('Waits for the message above')).toBeTruthy()
  expect(await posts(chat)).toBe(1)
  await chat.user.click(screen.getByRole('button', { name: 'Discard: first' }))
  expect(await field()).toBe(document.activeElement)
  await isSettled()
  await chat.poll()
  expect([shown('first'), shown('second')]).toEqual([0, 1])
})

test('an expired sign-in leaves it unsent and asks for a sign-in', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, status: 401 })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await failure(/^Not sent\. The server no longer knows who you are/)
  expect(signInNeeded.get()).toBe(true)
  await chat.user.click(await tryAgain())
  await isSettled()
  expect(await posts(chat)).toBe(2)
})

test('an unsent message is there after a change of session, after a reload, and never sent by itself', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.fault({ operation: 'SendMessage', times: 1, status: 500 })
  await chat.user.type(await field(), 'Tuesday?{Enter}')
  await failure(/^Not sent\./)
  chat.show(steadySessions.rightToLeft)
  await waitFor(() => expect(screen.queryByText('Tuesday?')).toBeNull())
  chat.show(sessionId)
  await failure(/^Not sent\./)
  await chat.reload()
  await failure(/^Not sent\. The page was left/)
  expect(shown('Tuesday?')).toBe(1)
  expect(await posts(chat)).toBe(1)
  await chat.user.click(await tryAgain())
  await isSettled()
  expect(await posts(chat)).toBe(2)
})
