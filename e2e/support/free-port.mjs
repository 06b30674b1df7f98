import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port that nobody listens on at this moment. Who needs more than one asks for them together (`freePorts`): asked one after
 * the other, the system gives the same one twice in about one run of a thousand.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const [port] = await freePorts(1)
  return /** @type {number} */ (port)
}

/**
 * As many different ports that nobody listens on at this moment. Each is held until all are found.
 * @param {number} count
 * @returns {Promise<number[]>}
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, listenAnywhere))
  return Promise.all(servers.map(portOnceClosed))
}

async function listenAnywhere() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}

/** @param {import('node:net').Server} server */
async function portOnceClosed(server) {
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('A server that listens has no port.')
  server.close()
  await once(server, 'close')
  return address.port
}
