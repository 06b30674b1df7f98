import { vi } from 'vitest'

import * as m from '#messages'
import { chatTranscript } from '#api/chats.ts'
import { readConsoleData } from '#api/notes/console-data.ts'
import { outboxOf } from '#api/outbox/outboxes.ts'
import { problemOf } from '#api/problem.ts'
import { sessionDetail } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { signOut } from '#api/sign-in/sign-out.ts'
import { signIn } from '#api/sign-in/sign-in.ts'
import { signOutProblem } from '#app/shell/signing-out.ts'
import { failureWords } from '#features/chat-transcript/failure-words.ts'
import { NotesKeeper } from '#features/notes/notes-keeper.ts'
import { signInProblem } from '#features/sign-in/sign-in-problem.ts'
import { ana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { asText, type Bench } from './bench.ts'
import { afterwards, type Subject } from './subject.ts'

const { chat } = steadySessions
const words = 'Wants an invoice'

const sendMessage: Subject = {
  name: 'Send a message',
  operation: 'SendMessage',
  prepare: ({ client }) => client.query(chatTranscript(chat)),
  run: async ({ client, user }) => {
    const outbox = outboxOf(client, user.id, chat)
    outbox.recognise({ own: new Set([ana.email, 'ana silva']), others: new Set() })
    outbox.write(words)
    await vi.waitFor(
      () => {
        if (!['sent', 'unsent'].includes(outbox.get()[0]?.step ?? '')) throw new Error('Still under way')
      },
      { timeout: 60_000, interval: 250 },
    )
    const failure = outbox.get()[0]?.failure ?? null
    if (failure === null) return 'Sent'
    const wait = failure.availableAt === null ? '' : ', after the wait'
    return `${failureWords(failure)} [${m.chat_try_again()}${wait}]`
  },
  after: async ({ world, client, user }) => {
    const truth = await world.session(chat)
    const isThere = truth?.transcript.filter(({ body }) => body === words).length
    if ((isThere ?? 0) > 1) return 'sent twice'
    const step = outboxOf(client, user.id, chat).get()[0]?.step
    return afterwards(isThere === 1, step === 'sent')
  },
}

const saveNotes: Subject = {
  name: 'Save notes',
  operation: 'PatchSession',
  prepare: ({ client }) => client.query(sessionDetail(chat)),
  run: async ({ client, user }) => {
    const keeper = new NotesKeeper(user.id, chat)
    keeper.edit({ notes: words }, { notes: '', disposition: '' })
    await keeper.save(client)
    const { draft, phase } = keeper.get()
    keeper.forget()
    if (phase.kind === 'saved') return m.notes_saved()
    if (phase.kind !== 'not-saved' || draft?.mine.notes !== words)
      return `${phase.kind}, and the draft is gone`
    const why = phase.error === null ? m.notes_not_shown() : problemOf(phase.error).text
    return `${m.notes_not_saved()}: ${why} [${m.notes_try_again()}]`
  },
  after: async ({ world, shown }) => {
    const truth = await world.session(chat)
    const isSaved = (consoleData = '') => readConsoleData(consoleData).notes === words
    return afterwards(isSaved(truth?.consoleData), isSaved(shown(chat).consoleData))
  },
}

const execute = async (act: Promise<unknown>, words: (error: unknown) => string) => {
  try {
    await act
    return '(the page goes on)'
  } catch (error) {
    return words(error)
  }
}

/** Who is signed in by the server's word and by the console's. */
const signedIn = async ({ world, client }: Bench) => {
  const known = client.getQueryData(signedInUser().queryKey)
  const truth = (await world.signedIn()).includes(ana.email) ? 'signed in' : 'signed out'
  return `${truth}, shown as ${known ? 'signed in' : 'signed out'}`
}

const signInAgain: Subject = {
  name: 'Sign in',
  operation: 'Authenticate',
  prepare: async ({ world, client }) => {
    await world.expire()
    client.setQueryData(signedInUser().queryKey, null)
  },
  run: ({ client }) => {
    const given = { userName: ana.email, password: ana.password }
    return execute(client.getMutationCache().build(client, signIn()).execute(given), signInProblem)
  },
  after: signedIn,
}

const leave: Subject = {
  name: 'Sign out',
  operation: 'Authenticate',
  run: ({ client }) =>
    execute(client.getMutationCache().build(client, signOut()).execute(undefined), (error) =>
      asText(signOutProblem(error)),
    ),
  after: signedIn,
}

export const otherActs: readonly Subject[] = [sendMessage, saveNotes, signInAgain, leave]
