import * as m from '#messages'

/** The title of the tab and of the page's announcement. */
export const DocumentTitle = ({ title }: { readonly title: string }) => (
  <title>{m.app_title({ page: title })}</title>
)
