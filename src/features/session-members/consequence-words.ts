import * as m from '#messages'
import { listed } from '#lib/listed.ts'
import type { Consequence } from './consequence.ts'

/** One sentence a consequence. */
export function consequenceWords(consequence: Consequence, name: string): string {
  switch (consequence.kind) {
    case 'cancels-call':
      return m.consequence_cancels_call({ name: consequence.name })
    case 'disconnects-caller':
      return [
        m.consequence_disconnects_caller(),
        consequence.staying.length > 0 && m.consequence_staying_talk({ names: listed(consequence.staying) }),
      ]
        .filter(Boolean)
        .join(' ')
    case 'leaves-no-agent':
      return m.consequence_leaves_no_agent()
    case 'may-end-session':
      return m.consequence_may_end_session()
    case 'on-hold':
      return m.consequence_on_hold({ name })
    case 'others-on-hold':
      return m.consequence_others_on_hold({
        names: listed(consequence.names),
        count: consequence.names.length,
      })
    case 'goes-on':
      return m.consequence_goes_on({ names: listed(consequence.staying) })
  }
}
