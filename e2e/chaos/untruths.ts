import type { Agent, Confirmed } from './agent.ts'
import { removalsBy, type TrueSession, type Truth } from './truth.ts'

const findSession = ({ sessions }: Truth, id: string) => sessions.find((session) => session.id === id)

/** Notices of removals since the last pause that say what is not so, and removals that nobody was told of. */
export function untruthsOf(agent: Agent, before: Truth, after: Truth): string[] {
  const asked = new Map(agent.confirmed.map((each) => [`${each.sessionId} ${each.name}`, each]))
  return [...asked.values()].flatMap((confirmed) => {
    const [former, now] = [findSession(before, confirmed.sessionId), findSession(after, confirmed.sessionId)]
    return former && now ? judged(agent, confirmed, former, now) : []
  })
}

function judged(agent: Agent, confirmed: Confirmed, former: TrueSession, now: TrueSession): string[] {
  const { name, sessionName } = confirmed
  const told = (pattern: (text: string) => boolean) => agent.said.filter(({ text }) => pattern(text)).length
  const removals = removalsBy(now, agent.person, name) - removalsBy(former, agent.person, name)
  const done = told((text) => text === `${name} removed` || text === `You left ${sessionName}`)
  const wasThere = told(
    (text) => text === `${name} was not removed.` || text === `You have not left ${sessionName}.`,
  )
  const others = told(
    (text) =>
      text.startsWith(`${name} had already left`) ||
      text.startsWith('You had already left') ||
      text.startsWith('Not sure whether') ||
      text.startsWith('The server no longer knows') ||
      text.startsWith("You can't remove") ||
      text.startsWith("You can't leave") ||
      text.startsWith(`${name} was not removed: `) ||
      text.startsWith(`You have not left ${sessionName}: `),
  )
  const found: string[] = []
  // Of a broken connection nobody knows whose word it was.
  if (done > 0 && departures(now, name) === departures(former, name)) {
    found.push(`"${name} removed" was told, and nobody was taken out`)
  }
  if (wasThere > 0 && done + others === 0 && removals > 0) {
    found.push(`"${name} was not removed" was told, and the server had done it`)
  }
  if (done + wasThere + others === 0 && !agent.wasInterrupted) {
    found.push(`nothing was told of the removal of ${name}; told was ${JSON.stringify(agent.said)}`)
  }
  return found
}

/** How often somebody of this name was taken out or left, by anybody's doing, so far as the log tells. */
const departures = ({ log }: TrueSession, name: string): number =>
  log.filter(({ message }) => message === `${name} left` || message.includes(` removed ${name}`)).length
