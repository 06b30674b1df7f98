import { Link } from 'wouter'

import * as m from '#messages'
import { historyAddress } from '#lib/addresses.ts'

/** The way from what is live to what was. */
export const InboxTools = () => (
  <Link href={historyAddress} className="button" data-variant="ghost" data-size="sm">
    {m.history_link()}
  </Link>
)
