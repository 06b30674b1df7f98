import { queryOptions } from '@tanstack/react-query'

/** Which server stands behind this console, and whether acts here reach real customers. */
export interface Environment {
  readonly environment: string
  readonly production: boolean
}

/** Told by the host in `/environment.json`; a host that has no such file is named by its own address. */
export const environment = () =>
  queryOptions({
    queryKey: ['auth', 'environment'],
    queryFn: readEnvironment,
    staleTime: 'static',
    retry: false,
  })

async function readEnvironment(): Promise<Environment> {
  try {
    const response = await fetch('/environment.json', { headers: { accept: 'application/json' } })
    const told = (await response.json()) as Partial<Environment>
    if (typeof told.environment === 'string') {
      return { environment: told.environment, production: told.production === true }
    }
  } catch {
    // No such file, or a page in its place: the address has to do.
  }
  return { environment: globalThis.location.host, production: false }
}
