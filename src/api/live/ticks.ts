import { openWorker } from '../open-worker.ts'

const every = 1_000

/** Calls back every second, in hidden pages too where the browser has workers; gives a way to stop. */
export function startTicks(tick: () => void): () => void {
  const worker = openWorker('ticker')
  if (worker === null) return startTimer(tick)
  let stop = () => worker.terminate()
  worker.addEventListener('message', tick)
  // A policy of the page may forbid workers, which shows only now.
  worker.addEventListener('error', () => {
    worker.terminate()
    stop = startTimer(tick)
  })
  return () => stop()
}

function startTimer(tick: () => void): () => void {
  const timer = setInterval(tick, every)
  return () => clearInterval(timer)
}
