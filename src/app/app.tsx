import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { ErrorBoundary } from 'react-error-boundary'
import { Redirect, Route, Router, Switch } from 'wouter'

import { sessionsAddress } from '#lib/addresses.ts'
import { basePath } from '#lib/base-path.ts'
import { Announcer } from '#ui/announcer.tsx'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { Notices } from '#ui/notices.tsx'
import { useShownIn } from '#ui/use-shown-in.ts'
import { useExactLocation, useExactSearch } from './exact-address.ts'
import { pages } from './page-table.ts'
import { CrashedPage } from './pages/crashed-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { PageAnnouncer } from './shell/page-announcer.tsx'
import { Shell } from './shell/shell.tsx'
import { Waiting } from './shell/waiting.tsx'

const SignInPage = lazyAgain(async () => (await import('./pages/sign-in-page.tsx')).SignInPage, Waiting)

const EmbedPage = lazyAgain(async () => (await import('./embed/embed-page.tsx')).EmbedPage, Waiting)

const shellPages = pages.map(({ path, code }) => ({ path, Page: lazyAgain(code, Waiting) }))

/** The console. What is said to people in passing stands outside the pages, so that no page change takes it away. */
export function App({ client }: { readonly client: QueryClient }) {
  useShownIn()
  return (
    <QueryClientProvider client={client}>
      <ErrorBoundary FallbackComponent={CrashedPage}>
        <Router base={basePath} hook={useExactLocation} searchHook={useExactSearch}>
          <Switch>
            <Route path="/sign-in" component={SignInPage} />
            <Route path="/embed/sessions/:id" component={EmbedPage} />
            <Route path="/">
              <Redirect to={sessionsAddress} replace />
            </Route>
            <Route>
              <Shell>
                <Switch>
                  {shellPages.map(({ path, Page }) => (
                    <Route key={path} path={path} component={Page} />
                  ))}
                  <Route component={NotFoundPage} />
                </Switch>
              </Shell>
            </Route>
          </Switch>
        </Router>
      </ErrorBoundary>
      <PageAnnouncer />
      <Notices />
      <Announcer />
    </QueryClientProvider>
  )
}
