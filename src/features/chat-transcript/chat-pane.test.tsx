import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { forgetDrafts } from '#api/outbox/outbox-storage.ts'
import { dana, mei } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { field, renderChat, shown, transcript } from '../../test/render-chat.tsx'

const sessionId = steadySessions.chat
const customer = '+18145550121'
const valueOf = async () => ((await field()) as HTMLTextAreaElement).value
const posts = async ({ world }: Awaited<ReturnType<typeof renderChat>>) =>
  (await world.requests('SendMessage')).length
const message = (text: string) => screen.getByText(text, { selector: '.chat-text' }).closest('.chat-message')!

test('says who said what, in groups, own messages apart, with the whole stamp at hand', async () => {
  await renderChat()
  const log = await transcript()
  expect(screen.getByRole('region', { name: 'Chat' }).contains(log)).toBe(true)
  expect(log.querySelectorAll('.chat-day').length).toBeGreaterThan(0)
  expect(message('Of course. Which day suits you?').textContent).toMatch(/^(.*\d{4})?You/)
  expect((message('Of course. Which day suits you?') as HTMLElement).dataset['own']).toBe('true')
  expect(message('Thursday at 16:30 is free.').textContent).toContain('Dana Reyes')
  const asked = message('Hello, I need to move my appointment.')
  expect(asked.textContent).toContain('Nguyễn Thị Hoa')
  expect(within(asked as HTMLElement).getByRole('time').title).toMatch(/\d{4}.*\d\d:\d\d/)
  expect(screen.getByText(/^Thursday, after 4\?/).textContent).toBe(
    'Thursday, after 4?\nOr Friday, any time.',
  )
})

test('text is text, and addresses in it lead out without a word about this page', async () => {
  const body = '<img src=x onerror=alert(1)> see https://care.example/a?b=1.'
  await renderChat({ prepare: (world) => world.act({ addMessage: { sessionId, from: customer, body } }) })
  await transcript()
  const link = screen.getByRole('link', { name: 'https://care.example/a?b=1' })
  expect(link.closest('.chat-text')?.textContent).toBe(body)
  expect(link.getAttribute('href')).toBe('https://care.example/a?b=1')
  expect([link.getAttribute('rel'), link.getAttribute('target')]).toEqual(['noopener noreferrer', '_blank'])
})

test('attachments are pictures, players and links; a picture that does not load is a link', async () => {
  const send = (mediaUri: string, mediaContentType: string) => ({
    addMessage: { sessionId, from: customer, body: '', mediaUri, mediaContentType },
  })
  await renderChat({
    prepare: async (world) => {
      await world.act(send('https://cdn.example/voice.mp3', 'audio/mpeg'))
      await world.act(send('https://cdn.example/clip.mp4', 'video/mp4'))
      await world.act(send('javascript:alert(1)', 'image/png'))
    },
  })
  await transcript()
  expect(screen.getByLabelText('Recording: voice.mp3').getAttribute('src')).toContain('voice.mp3')
  expect(screen.getByLabelText('Video: clip.mp4').getAttribute('preload')).toBe('none')
  expect(screen.getByRole('link', { name: 'File: price-list.txt' })).toBeTruthy()
  expect(screen.getByText('javascript:alert(1)').closest('a')).toBeNull()
  const picture = screen.getByRole('img', { name: 'Picture: picture.svg' })
  expect(picture.getAttribute('loading')).toBe('lazy')
  fireEvent.error(picture)
  expect(await screen.findByRole('link', { name: 'File: picture.svg' })).toBeTruthy()
})

test('what others write comes in, and is told once', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.act({ addMessage: { sessionId, from: dana.email, body: 'Shall I take over?' } })
  await chat.poll()
  expect(await screen.findByText('Dana Reyes: Shall I take over?')).toBeTruthy()
  expect(shown('Shall I take over?')).toBe(1)
  expect((await transcript()).getAttribute('aria-live')).toBe('off')
})

test('who has left keeps their name', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.world.act({ removeMember: { sessionId, identity: dana.email, by: dana.email } })
  await chat.poll()
  expect(message('Thursday at 16:30 is free.').textContent).toContain('Dana Reyes')
})

test('a reader further up is not moved, and a chip counts what is new', async () => {
  const chat = await renderChat()
  const log = await transcript()
  Object.defineProperty(log, 'scrollHeight', { value: 2_000, configurable: true })
  fireEvent.scroll(log, { target: { scrollTop: 2_000 } })
  fireEvent.scroll(log, { target: { scrollTop: 0 } })
  for (const body of ['one', 'two']) await chat.world.act({ addMessage: { sessionId, from: customer, body } })
  await chat.poll()
  await chat.user.click(await screen.findByRole('button', { name: '2 new' }))
  expect(screen.queryByRole('button', { name: '2 new' })).toBeNull()
})

test('Enter sends, Shift+Enter breaks the line, and what is blank is not sent', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.user.type(await field(), '  {Shift>}{Enter}{/Shift} {Enter}')
  expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true')
  await chat.user.clear(await field())
  await chat.user.type(await field(), 'one{Shift>}{Enter}{/Shift}two{Enter}')
  await waitFor(async () => expect(await posts(chat)).toBe(1))
  expect(screen.getByText(/^one/, { selector: '.chat-text' }).textContent).toBe('one\ntwo')
  await chat.user.type(await field(), 'by button')
  await chat.user.click(screen.getByRole('button', { name: 'Send' }))
  expect(await field()).toBe(document.activeElement)
  await waitFor(async () => expect(await posts(chat)).toBe(2))
})

test('an Enter that chooses a character in an input method sends nothing', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.user.type(await field(), 'に')
  fireEvent.keyDown(await field(), { key: 'Enter', isComposing: true })
  fireEvent.keyDown(await field(), { key: 'Enter', keyCode: 229 })
  expect(await valueOf()).toBe('に')
  fireEvent.keyDown(await field(), { key: 'Enter', keyCode: 13 })
  expect(await valueOf()).toBe('')
})

test('a draft is kept for its session until it is sent or somebody signs out', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.user.type(await field(), 'Half a')
  chat.show(steadySessions.rightToLeft)
  await screen.findByText(/INV-2041/)
  expect(await valueOf()).toBe('')
  chat.show(sessionId)
  await screen.findByText('Thursday at 16:30 is free.')
  expect(await valueOf()).toBe('Half a')
  await chat.reload()
  await transcript()
  expect(await valueOf()).toBe('Half a')
  forgetDrafts()
  await chat.reload()
  await transcript()
  expect(await valueOf()).toBe('')
})

test('in a chat that has ended nothing can be sent, and it says why; a draft stays', async () => {
  const chat = await renderChat()
  await transcript()
  await chat.user.type(await field(), 'Goodbye')
  await chat.world.act({ endSession: { sessionId } })
  await chat.poll()
  expect(await screen.findByText('This session has ended.', { selector: '.composer-reason' })).toBeTruthy()
  await chat.user.type(await field(), '{Enter}')
  expect(await valueOf()).toBe('Goodbye')
  expect(await posts(chat)).toBe(0)
})

test('a role that may not read or write is told so', async () => {
  await renderChat({ person: mei })
  expect(await screen.findByText('This chat is not open to you')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled')).toBe('true')
})

test('an empty chat says so, and one that cannot be read offers to try again', async () => {
  const chat = await renderChat({ sessionId: steadySessions.encoding })
  expect(await screen.findByText('Nothing said yet')).toBeTruthy()
  await chat.world.fault({ operation: 'GetChatTranscript', status: 403 })
  chat.show(sessionId)
  expect(await screen.findByText('The chat could not be read')).toBeTruthy()
  await chat.world.clearFaults()
  await chat.user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByText('Thursday at 16:30 is free.')
  await chat.world.fault({ operation: 'GetChatTranscript', status: 403 })
  await chat.poll()
  expect(await screen.findByText(/could not be read again/)).toBeTruthy()
  expect(shown('Thursday at 16:30 is free.')).toBe(1)
})
