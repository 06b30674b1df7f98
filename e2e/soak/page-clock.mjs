/**
 * Runs in the page, before its own code, as text: it may use nothing from outside itself. It gives the page a clock that
 * stands still until `shift.pass(…)` moves it, from one timer to the next, and lets every answer arrive in between. So a
 * shift passes as fast as the page can live it, no request ever times out, and everything that is still waiting can be counted.
 */
export function pageClock() {
  const real = {
    Date,
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    fetch: window.fetch.bind(window),
  }
  let now = real.Date.now()
  let lastId = 1_000_000
  /** @type {Map<number, { at: number, every: number | null, run: () => void }>} */
  const timers = new Map()
  /** @type {Set<Promise<unknown>>} */
  const underWay = new Set()
  let polls = 0
  let workers = 0

  /** @param {unknown} run @param {number} delay @param {boolean} isRepeated @param {unknown[]} rest */
  function later(run, delay, isRepeated, rest) {
    lastId += 1
    const wait = Math.max(1, Number(delay) || 0)
    timers.set(lastId, {
      at: now + wait,
      every: isRepeated ? wait : null,
      run: () => /** @type {(...values: unknown[]) => void} */ (run)(...rest),
    })
    return lastId
  }
  /** @param {number} id */
  const forget = (id) => void timers.delete(id)

  class PageDate extends real.Date {
    /** @param {any[]} values */
    constructor(...values) {
      super(.../** @type {[number]} */ (values.length === 0 ? [now] : values))
    }
    /** @override */
    static now() {
      return now
    }
  }

  /** The only worker of the console ticks once a second while it is told to; its ticks have to come by this clock too. */
  class PageWorker extends EventTarget {
    #timer = 0
    constructor() {
      super()
      workers += 1
    }
    /** @param {boolean} mustTick */
    postMessage(mustTick) {
      forget(this.#timer)
      if (!mustTick) return
      this.#timer = later(() => this.dispatchEvent(new MessageEvent('message')), 1_000, true, [])
    }
    terminate() {
      workers -= 1
      forget(this.#timer)
    }
  }

  Object.assign(window, {
    Date: PageDate,
    Worker: PageWorker,
    /** @type {(run: unknown, delay: number, ...rest: unknown[]) => number} */
    setTimeout: (run, delay, ...rest) => later(run, delay, false, rest),
    /** @type {(run: unknown, delay: number, ...rest: unknown[]) => number} */
    setInterval: (run, delay, ...rest) => later(run, delay, true, rest),
    clearTimeout: forget,
    clearInterval: forget,
    /** @type {typeof fetch} */
    fetch: (input, init) => {
      const url = String(input instanceof Request ? input.url : input)
      const answer = real.fetch(input, init)
      const end = answer.then(
        async (response) => {
          // Until its body is there, too.
          await response
            .clone()
            .arrayBuffer()
            .catch(() => undefined)
          if (url.includes('/sessions/active')) polls += 1
        },
        () => undefined,
      )
      underWay.add(end)
      void end.then(() => underWay.delete(end))
      return answer
    },
  })

  const channel = new MessageChannel()
  /** @type {(() => void)[]} */
  const turns = []
  channel.port1.onmessage = () => turns.shift()?.()
  /** Everything that is ready runs first: React works in tasks of the same kind. */
  const turn = () =>
    new Promise((resolve) => {
      turns.push(() => resolve(undefined))
      channel.port2.postMessage(undefined)
    })

  async function settle() {
    do {
      await Promise.all(underWay)
      for (let turnsLeft = 3; turnsLeft > 0; turnsLeft -= 1) await turn()
    } while (underWay.size > 0)
  }

  /** @param {number} until */
  function runNext(until) {
    const at = Math.min(...[...timers.values()].map((timer) => timer.at))
    if (at > until) return false
    now = Math.max(now, at)
    for (const [id, timer] of timers) {
      if (timer.at > now) continue
      if (timer.every === null) timers.delete(id)
      else timer.at = now + timer.every
      timer.run()
    }
    return true
  }

  Object.assign(window, {
    shift: {
      /** @param {number} milliseconds */
      async pass(milliseconds) {
        const end = now + milliseconds
        await settle()
        while (runNext(end)) await settle()
        now = end
      },
      /** @param {number} count */
      async poll(count) {
        const goal = polls + count
        for (let quiet = 0; polls < goal; quiet += 1) {
          if (quiet > 300)
            throw new Error(`Five minutes went by on this clock without a poll, after ${polls}`)
          const before = polls
          await this.pass(1_000)
          if (polls > before) quiet = 0
        }
      },
      counts: () => ({ polls, workers, timers: timers.size }),
    },
  })
}
