import { queryOptions } from '@tanstack/react-query'

/** Which server stands behind this console, and whether acts here reach real customers. */
export interface Environment {
  readonly environment: string
  readonly production: boolean
  /** Origins of pages that may show the console in a frame, and may talk with it there. */
  readonly embedOrigins: readonly string[]
}

/** What a host writes into `/environment.json`; `framing` is what its `frame-ancestors` says. */
interface Told {
  readonly environment: string
  readonly production: boolean
  readonly framing: string
}

/** Told by the host in `/environment.json`; a host that has no such file is named by its own address. */
export const environment = () =>
  queryOptions({
    queryKey: ['auth', 'environment'],
    queryFn: readEnvironment,
    staleTime: 'static',
    retry: true,
  })

/** @throws where it could not be asked: that acts here reach nobody real must not be guessed. */
async function readEnvironment(): Promise<Environment> {
  const response = await fetch('/environment.json', { headers: { accept: 'application/json' } })
  if (response.status >= 500) throw new Error(`/environment.json was answered by ${response.status}`)
  // No such file, or a page in its place: the address has to do.
  const told = (await response.json().catch(() => null)) as Partial<Told> | null
  return typeof told?.environment === 'string'
    ? {
        environment: told.environment,
        production: told.production === true,
        embedOrigins: originsIn(told.framing),
      }
    : { environment: globalThis.location.host, production: false, embedOrigins: [] }
}

/** Whole origins only: of `'none'`, a scheme or a wildcard nobody could say who it is. */
const originsIn = (framing: unknown): readonly string[] =>
  typeof framing === 'string'
    ? framing.split(' ').filter((part) => URL.canParse(part) && new URL(part).origin === part)
    : []
