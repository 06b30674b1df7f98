/** What `fetch` of the sandbox rejects with when the connection is to break without an answer; a host closes the socket. */
export class DroppedConnection extends Error {
  override readonly name = 'DroppedConnection'

  constructor() {
    super('The sandbox was asked to drop this connection')
  }
}
