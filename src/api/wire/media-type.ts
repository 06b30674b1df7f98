type WireFormat = 'json' | 'jsv'

/** What the two formats of the wire are called in `Accept` and `Content-Type`. */
export const mediaTypes = { json: 'application/json', jsv: 'text/jsv' } as const satisfies Record<
  WireFormat,
  string
>

const JSON_TYPE = /^(?:application\/json|text\/json|[^/]+\/[^/]+\+json)$/
const JSV_TYPE = /^(?:text|application)\/jsv$/

/**
 * The format that a `Content-Type` names (contract §8.1), whatever its case and parameters; `other` for a missing one
 * and for all that is neither JSON nor JSV, such as the HTML of an error page.
 */
export function formatOf(contentType: string | null): WireFormat | 'other' {
  const [type = ''] = (contentType ?? '').split(';')
  const name = type.trim().toLowerCase()
  if (JSON_TYPE.test(name)) return 'json'
  return JSV_TYPE.test(name) ? 'jsv' : 'other'
}
