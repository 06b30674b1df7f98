import { onTheSecond } from '#lib/every-second.ts'

import { openWorker } from '../open-worker.ts'

const every = 1_000

/**
 * Calls back every second; gives a way to stop. In sight it is the second of every clock, so that a tick wakes nothing by
 * itself; out of sight, where a page's timers are slowed down, a worker keeps the time where the browser has one.
 */
export function startTicks(tick: () => void): () => void {
  const stopInSight = onTheSecond(tick)
  const outOfSight = startHiddenTicks(tick)
  const follow = () => outOfSight.run(document.hidden)
  document.addEventListener('visibilitychange', follow)
  follow()
  return () => {
    document.removeEventListener('visibilitychange', follow)
    stopInSight()
    outOfSight.stop()
  }
}

interface HiddenTicks {
  readonly run: (mustTick: boolean) => void
  readonly stop: () => void
}

function startHiddenTicks(tick: () => void): HiddenTicks {
  const worker = openWorker('ticker')
  const own = timerTicks(tick)
  if (worker === null) return own
  let current: HiddenTicks = {
    run: (mustTick) => worker.postMessage(mustTick),
    stop: () => worker.terminate(),
  }
  worker.addEventListener('message', tick)
  // A policy of the page may forbid workers, which shows only now.
  worker.addEventListener('error', () => {
    worker.terminate()
    current = own
    own.run(document.hidden)
  })
  return { run: (mustTick) => current.run(mustTick), stop: () => current.stop() }
}

function timerTicks(tick: () => void): HiddenTicks {
  let timer: ReturnType<typeof setInterval> | undefined
  const run = (mustTick: boolean) => {
    clearInterval(timer)
    timer = mustTick ? setInterval(tick, every) : undefined
  }
  return { run, stop: () => run(false) }
}
