import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds that the thread really worked, whatever else the machine had to do meanwhile. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds of work in every task of the page's main thread that takes longer than `limit`, while something goes on. */
export async function longTasksDuring(
  browser: Browser,
  page: Page,
  limit: number,
  goOn: () => Promise<void>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await goOn()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[]
  }
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const tasks = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && mains.has(`${pid} ${tid}`))
  if (!tasks.some(({ tdur = 0 }) => tdur > 0)) throw new Error('The trace holds no work of a page')
  return tasks.map(({ tdur = 0 }) => Math.round(tdur / 1_000)).filter((time) => time > limit)
}
