import * as m from '#messages'
import { FullPage } from './full-page.tsx'

export const NotFoundPage = () => (
  <FullPage title={m.page_not_found_title()}>{m.page_not_found_text()}</FullPage>
)
