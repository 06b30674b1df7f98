import * as m from '#messages'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/region-boundary.tsx'
import { FullPage } from './full-page.tsx'

/** The console's own fault. What the server did is not touched by it. */
export const CrashedPage = ({ error }: { readonly error: unknown }) => (
  <FullPage
    title={m.page_crashed_title()}
    actions={
      <Button variant="primary" icon="refresh" onClick={() => globalThis.location.reload()}>
        {m.page_reload()}
      </Button>
    }
  >
    <Details error={error} componentStack="" region={m.region_page()} />
  </FullPage>
)
