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
  const wasThere = told((text) => text === `${name} was not removed.`)
  const others = told(
    (text) =>
      text.startsWith(`${name} had already left`) ||
      text.startsWith('Not sure whether') ||
      text.startsWith('The server no longer knows') ||
      text.startsWith("You can't remove") ||
      text.startsWith(`${name} was not removed: `),
  )
  const found: string[] = []
  if (done > 0 && removals === 0)
    found.push(`"${name} removed" was told, and the server did not do it on this word`)
  if (wasThere > 0 && done + others === 0 && removals > 0) {
    found.push(`"${name} was not removed" was told, and the server had done it`)
  }
  if (done + wasThere + others === 0 && !agent.wasInterrupted) {
    found.push(`nothing was told of the removal of ${name}; told was ${JSON.stringify(agent.said)}`)
  }
  return found
}
