import { expect, test } from 'vitest'

import { openChannel } from './channel.ts'

test('what nests too deep to be copied is not sent, and breaks nothing', async () => {
  let deep: unknown = 'x'
  for (let left = 100_000; left > 0; left -= 1) deep = [deep]
  const heard = new Promise((resolve) => {
    const other = openChannel('deep', (message) => {
      other.close()
      resolve(message)
    })
  })
  const channel = openChannel<unknown>('deep', () => undefined)
  channel.send(deep)
  channel.send('plain')
  expect(await heard).toBe('plain')
  channel.close()
})
