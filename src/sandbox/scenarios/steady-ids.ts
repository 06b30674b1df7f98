/** Sessions that are there in the scenarios `demo` and `quiet` from the start, whatever else happens, for tests to name. */
export const steadySessions = {
  /** A call: the caller, Ana, Tom, and "Billing" ringing. */
  voiceCall: '65f000000000000000000001',
  /** A chat by SMS: the customer, Ana, Dana. */
  chat: '65f000000000000000000002',
  /** A call of two: the caller and Ana. */
  twoPeople: '65f000000000000000000003',
  /** A call whose caller is on hold. */
  onHold: '65f000000000000000000004',
  /** A call in the queue that rings for Ana. */
  ringing: '65f000000000000000000005',
  /** A call in the queue that rings nowhere yet. */
  queued: '65f000000000000000000006',
  /** A call of the other account. */
  otherAccount: '65f000000000000000000007',
  /** A call that ended an hour ago, with a recording. */
  ended: '65f000000000000000000008',
  /** A call of twenty days ago: archived (contract §6.2). */
  archived: '65f000000000000000000009',
  /** A chat whose members' identities need encoding. */
  encoding: '65f00000000000000000000a',
  /** A chat in which removing each member fails in another way. */
  faultDrill: '65f00000000000000000000b',
  /** A chat in a language written from right to left. */
  rightToLeft: '65f00000000000000000000c',
} as const
