import * as m from '#messages'
import type { OperationName } from '#api/contract/operations.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { SessionAct } from '#api/acts/session-act.ts'
import { startAct } from '#api/acts/session-acts.ts'
import { removeMember } from '#api/session-members.ts'
import { sessionDetail } from '#api/sessions.ts'
import { actNotice, type CallAct } from '#features/call-controls/act-notice.ts'
import { invite } from '#features/invite/invite-outcome.ts'
import { outcomeNotice } from '#features/session-members/outcome-notice.ts'
import { askedAgainWords } from '#features/session-members/outcome-words.ts'
import { ana, dana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { asText } from './bench.ts'
import { otherActs } from './other-acts.ts'
import { afterwards, type Subject } from './subject.ts'

const { voiceCall, chat, twoPeople, onHold } = steadySessions
const ownSid = `CA${'302'.padStart(32, '0')}`
const tomsSid = `CA${'103'.padStart(32, '0')}`
const night = { address: '+18145550191', name: 'Night desk' }
const again = (words: string) => `asked again: ${words}`

interface ActOnSession extends Pick<Subject, 'name' | 'operation' | 'run'> {
  readonly sessionId: string
  /** Whether a session is as the act wants it. */
  readonly isDone: (session: SessionInfo) => boolean
}

/** An act on a session: what counts is whether the server did it, and whether the screen says so. */
const onSession = ({ sessionId, isDone, ...act }: ActOnSession): Subject => ({
  ...act,
  prepare: ({ client }) => client.query(sessionDetail(sessionId)),
  after: async ({ world, shown }) => {
    const truth = await world.session(sessionId)
    return afterwards(truth !== undefined && isDone(truth), isDone(shown(sessionId)))
  },
})

const lacks = (identity: string) => (session: SessionInfo) =>
  session.members.every((member) => member.identity !== identity)
const has = (identity: string) => (session: SessionInfo) => !lacks(identity)(session)

const removal = (name: string, identity: string, displayName: string): Subject =>
  onSession({
    name,
    operation: 'DeleteChatMember',
    sessionId: chat,
    isDone: lacks(identity),
    run: async ({ client, shown }) => {
      const member = shown(chat).members.find((each) => each.identity === identity)
      if (!member) throw new Error(`${identity} is not there`)
      const outcome = await client.getMutationCache().build(client, removeMember(chat)).execute({ member })
      const isSelf = identity === ana.email
      if (outcome.kind === 'session-changed' || outcome.kind === 'sign-in-needed') {
        const why = outcome.kind === 'session-changed' ? outcome.kind : 'signed-in-again'
        return again(askedAgainWords(why, displayName, isSelf))
      }
      const around = { name: displayName, sessionName: 'Hoa', isSelf, tryAgain: () => undefined }
      return asText(outcomeNotice(outcome, around))
    },
  })

const call = (
  name: string,
  operation: OperationName,
  sessionId: string,
  act: CallAct,
  isDone: ActOnSession['isDone'],
): Subject =>
  onSession({
    name,
    operation,
    sessionId,
    isDone,
    run: async ({ client }) => {
      const outcome = await startAct(client, sessionId, act satisfies SessionAct)
      // With a dialog of its own the act is asked again after the sign-in; hold and resume say it in a notice.
      return asText(actNotice(outcome, act, 'Søren', () => undefined))
    },
  })

const invitation = onSession({
  name: 'Add a member',
  operation: 'InviteChatMember',
  sessionId: chat,
  isDone: has(tom.email),
  run: async ({ client, told }) => {
    let asked = ''
    const to = { address: tom.email, name: 'Tom' }
    const askAgain = () => {
      asked = again(m.invite_signed_in_again({ name: 'Tom' }))
      return true
    }
    const around = { client, session: { id: chat }, handOver: { leave: undefined }, askAgain }
    await invite({ kind: 'invite', to }, around)
    return asked || told()
  },
})

/** Every act on a session that this console knows. It writes no lines into the log: no operation of the table does. */
export const acts: readonly Subject[] = [
  removal('Remove a member', dana.email, 'Dana'),
  removal('Leave', ana.email, 'Ana'),
  invitation,
  call(
    'Hold',
    'HoldSession',
    twoPeople,
    { kind: 'hold', callSid: ownSid, reason: 'None' },
    ({ callState }) => callState === 'Hold',
  ),
  call('Resume', 'PatchSession', onHold, { kind: 'resume' }, ({ callState }) => callState === 'Connected'),
  call('Redirect', 'RedirectSession', voiceCall, { kind: 'redirect', to: night }, has(night.address)),
  call('End the session', 'EndSession', twoPeople, { kind: 'end' }, ({ ended }) => ended),
  call(
    'End a call',
    'EndSession',
    voiceCall,
    { kind: 'end-leg', callSid: tomsSid, name: 'Tom' },
    ({ members }) => members.every(({ callSid }) => callSid !== tomsSid),
  ),
  call(
    'Add to a call',
    'AddConferenceMember',
    twoPeople,
    { kind: 'add-to-call', callSid: ownSid, to: night },
    has(night.address),
  ),
  ...otherActs,
]
