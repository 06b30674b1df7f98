import { ana, dana, noor, tom } from '../support/people.ts'
import type { Random } from './random.ts'
import type { Scene } from './scene.ts'
import { readTruth, type TrueSession } from './truth.ts'

interface OthersAct {
  readonly weight: number
  readonly make: (
    random: Random,
    session: TrueSession,
    count: number,
  ) => Readonly<Record<string, object>> | null
}

const states = ['None', 'Ringing', 'Connected', 'Hold'] as const
const colleagues = [ana, dana, noor, tom]

/** What a colleague at another desk, a customer or the platform may do. */
const kinds: readonly OthersAct[] = [
  {
    weight: 8,
    make: (_random, { id, channel, ended, transcript }, count) =>
      channel === 'Chat' && !ended
        ? {
            addMessage: {
              sessionId: id,
              from: transcript[0]?.from ?? '+18145550121',
              body: `Customer ${count}`,
            },
          }
        : null,
  },
  {
    weight: 6,
    make: (random, { id, members }, count) => {
      const absent = colleagues.filter(({ email }) => members.every(({ identity }) => identity !== email))
      const colleague = random.chance(0.5) ? random.pick(absent) : undefined
      const member = colleague
        ? { identity: colleague.email, displayName: colleague.name, role: 'Agent' }
        : {
            identity: `+1814666${String(count).padStart(4, '0')}`,
            displayName: `Guest ${count}`,
            role: 'Transfer',
          }
      return { addMember: { sessionId: id, member } }
    },
  },
  {
    weight: 4,
    make: (random, { id, members, ended }) => {
      const member = members.length > 2 && !ended ? random.pick(members) : undefined
      const by = random.pick(members.filter(({ identity }) => identity.includes('@')))
      return member && by
        ? { removeMember: { sessionId: id, identity: member.identity, by: by.identity } }
        : null
    },
  },
  {
    weight: 5,
    make: (random, { id, members }) => {
      const member = random.pick(members)
      const patch = random.chance(0.5) ? { muted: random.chance(0.5) } : { callState: random.pick(states) }
      return member ? { patchMember: { sessionId: id, identity: member.identity, patch } } : null
    },
  },
  {
    weight: 5,
    make: (random, { id, ended, channel }) =>
      ended || channel === 'Chat'
        ? null
        : {
            patchSession: {
              sessionId: id,
              patch: {
                callState: random.pick(['Connected', 'Hold', 'Ringing']),
                queueState: random.pick(['None', 'Queued']),
              },
            },
          },
  },
  {
    weight: 3,
    make: (_random, { id }, count) => ({
      patchSession: { sessionId: id, patch: { displayName: `Renamed ${count}` } },
    }),
  },
  {
    weight: 4,
    make: (random, { id }, count) => ({
      addLog: { sessionId: id, message: `Line ${count}`, count: random.between(1, 3) },
    }),
  },
  {
    weight: 2,
    make: (_random, { id }, count) => ({
      patchSession: { sessionId: id, patch: { consoleData: notesOfAnother(count) } },
    }),
  },
  { weight: 1, make: (random, { id }) => (random.chance(0.3) ? { endSession: { sessionId: id } } : null) },
]

const notesOfAnother = (count: number) =>
  JSON.stringify({
    crm: count,
    evoVoiceConsole: { version: 1, notes: `Written elsewhere ${count}`, disposition: '' },
  })

/** Lets somebody who is at no page of this round do something; gives what, in words. */
export async function othersAct({ world, random, ...scene }: Scene, count: number): Promise<string> {
  const { sessions } = await readTruth(world)
  const inReach = sessions.filter(
    ({ members, ended }) =>
      ended !== true && members.some(({ identity }) => colleagues.some(({ email }) => email === identity)),
  )
  const session = random.pick(inReach)
  const act = session && random.weighted(kinds).make(random, session, count)
  if (!act) return `${scene.acts.length === 0 ? 'at first ' : ''}nobody else does anything`
  await world.act(act)
  return `elsewhere: ${JSON.stringify(act)}`
}
