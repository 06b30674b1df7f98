import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'

import { watchReleases } from './new-release.ts'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

function watched({ served = 'new', isBusy = false, reloadedFor = null as string | null } = {}) {
  const page = new EventTarget()
  const done: string[] = []
  const host = { serves: served as string | null }
  const stop = watchReleases(
    {
      running: 'old',
      served: () => Promise.resolve(host.serves),
      isBusy: () => isBusy,
      offer: () => done.push('offer'),
      reload: () => done.push('reload'),
      reloadedFor: {
        read: () => reloadedFor,
        write: (release) => (reloadedFor = release),
      },
    },
    page,
  )
  onTestFinished(stop)
  const miss = async () => {
    page.dispatchEvent(new Event('vite:preloadError'))
    await vi.advanceTimersByTimeAsync(0)
  }
  return { done, host, miss, stop }
}

describe('code that is gone', () => {
  test('with a new release: the page reloads, once for that release, then offers it', async () => {
    const { done, miss } = watched()
    await miss()
    await miss()
    expect(done).toEqual(['reload', 'offer'])
  })

  test('in the middle of something: it is offered', async () => {
    const { done, miss } = watched({ isBusy: true })
    await miss()
    expect(done).toEqual(['offer'])
  })

  test('with the same release, or no host to ask: it is a failure like any other', async () => {
    const { done, host, miss } = watched({ served: 'old' })
    await miss()
    host.serves = null
    await miss()
    expect(done).toEqual([])
  })
})

test('a new release that breaks nothing is offered within ten minutes and never taken', async () => {
  const { done, host, stop } = watched({ served: 'old' })
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(done).toEqual([])
  host.serves = 'new'
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(done).toEqual(['offer'])
  stop()
  await vi.advanceTimersByTimeAsync(60 * 60_000)
  expect(done).toEqual(['offer'])
})
