import { harborLane } from '../cast.ts'
import { createRandom } from '../random.ts'
import type { World } from '../world/world.ts'
import { customerPathOf, personName } from './floor-names.ts'
import { newSession, writeLog } from './new-session.ts'

export const recordsSize = 50_000

const outcomes = ['Completed', 'Voicemail', 'Abandoned', 'Transferred', '=SUM(A1:A9)'] as const

/** What fifty thousand sessions of one account have left behind, for whoever takes the history out of the console. */
export function records(world: World, { seed }: { seed: number }): void {
  const random = createRandom(seed)
  const oneOf = <Item>(items: readonly Item[]) => items[random.between(0, items.length - 1)] as Item
  // Shared by many, as a real store would not, so that a world of this size stays a small one.
  const paths = Array.from({ length: 40 }, () => customerPathOf(random))
  const names = Array.from({ length: 900 }, () => personName(random))
  const agents = Array.from({ length: 60 }, () => personName(random))
  for (let number = 0; number < recordsSize; number += 1) {
    const phone = `+1${201 + (Math.floor(number / 100) % 700)}55501${String(number % 100).padStart(2, '0')}`
    const name = oneOf(names)
    const agent = oneOf(agents)
    const lasted = random.between(20, 900)
    const session = newSession(world, {
      id: `65ee${number.toString(16).padStart(20, '0')}`,
      account: harborLane,
      secondsAgo: 1_000 + number * 24,
      channel: number % 9 === 5 ? 'Chat' : 'Voice',
      dialState: 'None',
      callState: 'Disconnected',
      ended: true,
      outcome: random.pick(outcomes),
      displayName: name,
      fromName: name,
      fromAddress: phone,
      answeredByName: agent,
      customerBreadcrumb: oneOf(paths),
      direction: random.next() < 0.2 ? 'Outgoing' : 'Incoming',
      wasMissed: random.next() < 0.04,
    })
    writeLog(session, [
      [0, `Incoming call from ${phone}`],
      [lasted, `${agent} ended the session`],
    ])
    session.info.dateCompleted = session.info.dateLastModified
  }
}
