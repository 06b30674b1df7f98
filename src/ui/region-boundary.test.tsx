import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type ReactNode, Suspense, useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { lazyAgain } from './lazy-again.tsx'
import { clearNotices } from './notice-store.ts'
import { Notices } from './notices.tsx'
import { RegionBoundary } from './region-boundary.tsx'

const person = 'dana.reyes@harborlane.example'

/** A part that cannot stand one value. */
function Fragile({ value }: { readonly value: string }) {
  if (value === 'bad') throw new TypeError(`No row for ${person}, called +1 814 555 0121`)
  return <p>It shows {value}</p>
}

function Screen({ part }: { readonly part: (value: string) => ReactNode }) {
  const [value, setValue] = useState('good')
  return (
    <>
      {part(value)}
      <button onClick={() => setValue('bad')}>Break it</button>
      <button onClick={() => setValue('fine')}>Mend it</button>
      <p>The rest, with {value}</p>
      <Notices />
    </>
  )
}

beforeEach(() => {
  clearNotices()
  // React says every caught error there; the test is about what people see.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  return () => vi.restoreAllMocks()
})

const press = (name: string) => userEvent.setup().click(screen.getByRole('button', { name }))

describe('a part that throws', () => {
  test('says so in its place, the rest goes on, and "Try again" mends it', async () => {
    render(
      <Screen
        part={(value) => (
          <RegionBoundary region="Members">
            <Fragile value={value} />
          </RegionBoundary>
        )}
      />,
    )
    await press('Break it')
    const region = screen.getByRole('alert', { name: 'Members' })
    expect(within(region).getByRole('heading', { name: 'Members stopped working' })).toBeTruthy()
    expect(screen.getByText('The rest, with bad')).toBeTruthy()
    await press('Mend it')
    expect(screen.getByText('The rest, with fine')).toBeTruthy()
    await press('Try again')
    expect(screen.getByText('It shows fine')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('and throws again, says so again', async () => {
    render(
      <RegionBoundary region="Log">
        <Fragile value="bad" />
      </RegionBoundary>,
    )
    await press('Try again')
    expect(screen.getByRole('heading', { name: 'Log stopped working' })).toBeTruthy()
  })

  test('has a report without anybody in it, which can be copied', async () => {
    const user = userEvent.setup()
    render(
      <RegionBoundary region="Members">
        <Fragile value="bad" />
      </RegionBoundary>,
    )
    const summary = await screen.findByText('Report for support')
    const report = summary.parentElement?.querySelector('pre')?.textContent ?? ''
    expect(report).toContain(
      'Part: Members\nError: TypeError\nMessage: No row for {email}, called {number}\n',
    )
    expect(report).toMatch(/Components: Fragile/)
    expect(report).toMatch(/Console: \d+\.\d+\.\d+/)
    expect(report).not.toContain('dana')
    await user.click(summary)
    await user.click(screen.getByRole('button', { name: 'Copy report' }))
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe(report))
  })

  test('in the header takes no more room than a button', async () => {
    render(
      <RegionBoundary region="Freshness" form="bar">
        <Fragile value="bad" />
      </RegionBoundary>,
    )
    expect(
      within(screen.getByRole('alert')).getByRole('button', { name: 'Freshness: try again' }),
    ).toBeTruthy()
    expect(screen.queryByRole('heading')).toBeNull()
  })

  test('and is a dialog, is told in a notice, and can be asked for again', async () => {
    render(
      <Screen
        part={(value) => (
          <RegionBoundary region="The dialog" form="dialog" resetKeys={[value]}>
            <Fragile value={value} />
          </RegionBoundary>
        )}
      />,
    )
    await press('Break it')
    expect((await screen.findByRole('alert')).textContent).toContain('The dialog stopped working')
    await press('Mend it')
    expect(screen.getByText('It shows fine')).toBeTruthy()
  })
})

describe('code that cannot be fetched', () => {
  test('is fetched anew by "Try again", and by nothing else', async () => {
    const failure = new TypeError('Failed to fetch dynamically imported module')
    const load = vi
      .fn<() => Promise<typeof Fragile>>()
      .mockRejectedValueOnce(failure)
      .mockRejectedValueOnce(failure)
      .mockResolvedValue(Fragile)
    const Late = lazyAgain(load)
    const page = (
      <RegionBoundary region="Chat">
        <Suspense fallback="…">
          <Late value="late" />
        </Suspense>
      </RegionBoundary>
    )
    const { rerender } = render(page)
    // After the second try, which comes by itself.
    const words = { name: 'Chat stopped working' }
    expect(await screen.findByRole('heading', words, { timeout: 5_000 })).toBeTruthy()
    rerender(page)
    expect(load).toHaveBeenCalledTimes(2)
    await press('Try again')
    expect(await screen.findByText('It shows late')).toBeTruthy()
    expect(load).toHaveBeenCalledTimes(3)
  })
})
