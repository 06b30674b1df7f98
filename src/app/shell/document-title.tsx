import * as m from '#messages'
import { useRingingTitle } from '#features/ringing/ringing-title.ts'

/** The title of the tab and of the page's announcement. */
export function DocumentTitle({ title }: { readonly title: string }) {
  return <title>{useRingingTitle(m.app_title({ page: title }))}</title>
}
