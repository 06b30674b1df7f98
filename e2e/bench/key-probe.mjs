/**
 * Runs in the measured page, before its own code, as text. `bench.keys`: of each key that was pressed, milliseconds from its
 * event to the end of the first frame after it.
 */
export function watchKeys() {
  const bench = { keys: /** @type {number[]} */ ([]) }
  Object.assign(window, { bench })
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => bench.keys.push(Math.round(performance.now() - timeStamp))
        channel.port2.postMessage(undefined)
      })
    },
    { capture: true },
  )
}
