import { MutationCache, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query'

import { isApiError } from './api-error.ts'
import type { LiveRules } from './live/live-rules.ts'
import { signedInUser, whoIsSignedIn } from './sign-in/signed-in-user.ts'
import { askForSignInAfter, askForSignInAfterRead, isOfFormerSignIn } from './sign-in/sign-in-needed.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** It is kept current by polling, by these rules (see `keptLive`) or by the usual ones. */
      live?: boolean | LiveRules
    }
    mutationMeta: {
      /** What is read again once the act is through, whatever came of it. */
      invalidates?: readonly QueryKey[]
      /** The caller puts the failure into words where the act was started. */
      errorShownByCaller?: boolean
    }
  }
}

/**
 * The policy for every read and act, in one place: what is tried again, what is read again after an act, and that a 401
 * asks for a sign-in over the intact screen instead of taking it away. Acts are never tried again by themselves.
 */
export function createQueryClient(): QueryClient {
  // Somebody who was never signed in is shown the sign-in page instead, see app/shell.
  const wasSignedIn = () => client.getQueryData(signedInUser().queryKey) != null
  const isKnown = () => whoIsSignedIn().then(Boolean, () => false)
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (wasSignedIn()) void askForSignInAfterRead(error, query, isKnown)
      },
    }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _onMutateResult, mutation) => {
        if (mutation.options.mutationKey?.[0] !== 'auth' && wasSignedIn()) askForSignInAfter(error)
      },
      onSettled: (_data, _error, _variables, _onMutateResult, mutation) => {
        for (const queryKey of mutation.meta?.invalidates ?? []) void client.invalidateQueries({ queryKey })
      },
    }),
    defaultOptions: {
      queries: {
        retry: shouldTryAgain,
        retryDelay: (failures) => Math.min(500 * 2 ** failures, 8_000) * (0.75 + Math.random() / 2),
        staleTime: 1_000,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
  return client
}

/**
 * A read is tried again where another answer is likely: nothing came, the server itself failed, or it refused somebody whose
 * sign-in has been renewed since.
 */
function shouldTryAgain(failures: number, error: unknown): boolean {
  if (failures >= 2 || !isApiError(error)) return false
  // It has said when to come again, and that is not in a second.
  if (error.retryAfterSeconds) return false
  if (isOfFormerSignIn(error)) return true
  if (error.kind === 'unreachable' || error.kind === 'timeout') return true
  return error.kind === 'refused' && (error.status ?? 0) >= 500
}
