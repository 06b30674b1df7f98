import { FlowChannels, SessionCallState } from '#api/contract/session-info.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { customerPath } from '#api/session-words.ts'
import { sessionName } from '#api/words.ts'
import { folded } from '#lib/folded.ts'

/** What the list is narrowed to; an empty text narrows nothing. */
export interface InboxFilter {
  readonly text: string
  readonly state: string
  readonly channel: string
}

export const noFilter: InboxFilter = { text: '', state: '', channel: '' }

/** The call states of the contract, and the one queue state that an agent looks for by name. */
export const filterStates = [
  'Ringing',
  'Queued',
  ...SessionCallState.members.filter((state) => state !== 'Ringing'),
]
export const filterChannels = FlowChannels.members

/**
 * The text stands in `q`, but beside an open session in `list`: there `q` is what its log is searched for. A state or a
 * channel that the contract does not know is taken for none.
 */
const textParameter = (isSessionOpen: boolean) => (isSessionOpen ? 'list' : 'q')

export function readFilter(search: URLSearchParams, isSessionOpen: boolean): InboxFilter {
  return {
    text: search.get(textParameter(isSessionOpen)) ?? '',
    state: oneOf(filterStates, search.get('state')),
    channel: oneOf(filterChannels, search.get('channel')),
  }
}

/** The search parameters with this filter in them, and whatever else stood there. */
export function writeFilter(
  search: URLSearchParams,
  filter: InboxFilter,
  isSessionOpen: boolean,
): URLSearchParams {
  const next = new URLSearchParams(search)
  const fields = { [textParameter(isSessionOpen)]: filter.text, state: filter.state, channel: filter.channel }
  for (const [name, value] of Object.entries(fields)) {
    if (value === '') next.delete(name)
    else next.set(name, value)
  }
  return next
}

/** What follows a session's address, so that the list beside it stays as narrow as it was: `?state=Ringing`, or nothing. */
export function linkSearch(filter: InboxFilter): string {
  const search = writeFilter(new URLSearchParams(), filter, true).toString()
  return search === '' ? '' : `?${search}`
}

export const isFilterSet = ({ text, state, channel }: InboxFilter): boolean =>
  text.trim() !== '' || state !== '' || channel !== ''

/** Whether a session is within the filter: each word of the text is found in it, whatever the case and the accents. */
export function isWithin({ text, state, channel }: InboxFilter, session: SessionInfo): boolean {
  if (channel !== '' && session.channel !== channel) return false
  if (state !== '' && (state === 'Queued' ? session.queueState : session.callState) !== state) return false
  const wanted = folded(text).split(/\s+/).filter(Boolean)
  return wanted.every((word) => textOf(session).includes(word))
}

const texts = new WeakMap<SessionInfo, string>()

/** Sessions keep their identity over refreshes, so each is folded once. */
function textOf(session: SessionInfo): string {
  let text = texts.get(session)
  if (text === undefined) {
    const { fromName, fromAddress, toAddress, destination, endpointName, members } = session
    const names = members.flatMap(({ displayName, identity }) => [displayName, identity])
    const said = [sessionName(session), customerPath(session), fromName, fromAddress, toAddress, destination]
    texts.set(session, (text = folded([...said, endpointName, ...names].join('\n'))))
  }
  return text
}

const oneOf = (known: readonly string[], asked: string | null) =>
  known.find((value) => value.toLowerCase() === asked?.toLowerCase()) ?? ''
