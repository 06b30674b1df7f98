import { createQueryClient } from '#api/query-client.ts'
import { withinBase } from '#lib/base-path.ts'
import { clockTime } from '#lib/dates.ts'
import { pause } from '#lib/pause.ts'
import { whenIdle } from '#lib/when-idle.ts'
import { beginInLanguage } from './language.ts'
import { readAhead } from './read-ahead.ts'

/**
 * The console's one cache, with the first reads of the address on their way. This and all it imports is a file of its own
 * in the build, which runs as soon as it is here (`src/host/begin-first.ts`): nothing below may need React.
 */
export const client = createQueryClient()

/** In milliseconds: a first screen that is slower than this is drawn piece by piece, as its pieces come. */
const longestWait = 150

const isRead = readAhead(client, withinBase(globalThis.location.pathname))
const words = beginInLanguage()

// The first time that a browser writes in a language takes it ten milliseconds, which it has while the answers are on their way.
if (words === undefined) whenIdle(() => clockTime(0))

/**
 * Resolves when the first screen can be drawn as a whole; asked when React is here, which takes some machines longer than the
 * answers. What is there at once and what follows it within `longestWait` is then laid out and painted once, and not once for
 * every answer. Words of another language are waited for.
 */
export const canBeDrawn = (): Promise<unknown> =>
  Promise.all([words, Promise.race([isRead, pause(longestWait)])])
