/** How this world's server behaves where the contract leaves it open; changed through `POST /__sandbox/settings`. */
import * as v from 'valibot'

export const Settings = v.strictObject({
  /** Contract §3.2: the documented route of DeleteChatMember refuses its own path variable, in one of three ways. */
  strictBinding: v.picklist(['off', 'binding', 'argument', 'route']),
  /** A server that answers in one format only, whatever was asked for. */
  wire: v.picklist(['both', 'jsv-only', 'json-only']),
  /** What a signed-out `/auth/status` answers: 204, `isAuthenticated: false`, or a JSON null (contract §2.1). */
  authStatus: v.picklist(['empty', 'false', 'null']),
  /** Whether `/sessions/active` fails or is empty for a login without a phone (contract §6.5). */
  noPhone: v.picklist(['fails', 'empty']),
  /** Whether the server writes the log line when a member is removed (contract is silent). */
  logsRemovals: v.boolean(),
  /** What identifies a member in DeleteChatMember (contract §9.9). */
  memberKey: v.picklist(['identity', 'endpointId', 'callSid']),
  /** Whether lists are sorted by the field that was asked for (contract §5.1: sortable fields are unknown). */
  sorts: v.boolean(),
  /** How many sessions of the scenarios `crowd` and `floor` change in a second. */
  changesPerSecond: v.number(),
  /** How often a message that is sent once stands in the transcript, as behind a proxy that repeats requests. */
  storesMessages: v.picklist([1, 2]),
  /** E-mail addresses of people whose login was disabled. */
  disabledUsers: v.array(v.string()),
})
export type Settings = v.InferOutput<typeof Settings>

export const defaultSettings: Settings = {
  strictBinding: 'off',
  wire: 'both',
  authStatus: 'empty',
  noPhone: 'fails',
  logsRemovals: true,
  memberKey: 'identity',
  sorts: true,
  changesPerSecond: 0,
  storesMessages: 1,
  disabledUsers: [],
}
