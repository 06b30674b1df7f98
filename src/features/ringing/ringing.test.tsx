import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'

import type { UserInfo } from '#api/contract/user-info.ts'
import { createQueryClient } from '#api/query-client.ts'
import { activeSessions } from '#api/sessions.ts'
import { signIn } from '#api/sign-in/sign-in.ts'
import { ana, tom } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { connect } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import type { AudioOutput } from './audio-output.ts'
import type { NoticePermission } from './desktop-notices.ts'
import { RingBlockedNotice } from './ring-blocked-notice.tsx'
import { chooseRinging } from './ring-choice.ts'
import type { RingDevices } from './ring-devices.ts'
import { RingSettingsDialog } from './ring-settings-dialog.tsx'
import { Ringer } from './ringer.ts'
import { useRingingTitle } from './ringing-title.ts'
import { Ringing } from './ringing.tsx'

vi.setConfig({ testTimeout: 30_000 })
const waiting = { timeout: 8_000 }

beforeEach(() => {
  localStorage.clear()
  document.head.innerHTML = '<link rel="icon" href="/favicon.svg">'
})

/** A browser whose sound and desktop say what they do. */
function browser({ allowsSound = true, permission = 'granted' as NoticePermission } = {}) {
  const sounding = new Set<object>()
  const desktop = new Map<string, () => void>()
  const listeners = new Set<() => void>()
  const is = { allowsSound, permission, sounding, desktop, keepsWaiting: false }
  const output: AudioOutput = {
    sampleRate: 100,
    wake: () => (is.keepsWaiting ? new Promise(() => {}) : Promise.resolve(is.allowsSound)),
    onAwake: () => {},
    rest: () => {},
    play: () => {
      const sound = {}
      sounding.add(sound)
      return () => sounding.delete(sound)
    },
  }
  const ringer = new Ringer(() => Promise.resolve(output))
  const devices: RingDevices = {
    ringer,
    notices: {
      permission: () => is.permission,
      ask: () => {
        is.permission = 'granted'
        listeners.forEach((listener) => listener())
        return Promise.resolve()
      },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      show: ({ id }, whenClicked) => {
        desktop.set(id, whenClicked)
        return () => desktop.delete(id)
      },
    },
  }
  return Object.assign(is, { devices })
}

const Title = () => <title>{useRingingTitle('Sessions')}</title>

function Shown({ user, devices }: { readonly user: UserInfo; readonly devices: RingDevices }) {
  const { data: sessions } = useQuery(activeSessions())
  return (
    <>
      <Title />
      {sessions && <Ringing sessions={sessions} user={user} devices={devices} />}
      <RingBlockedNotice devices={devices} />
      <p>Elsewhere on the page</p>
    </>
  )
}

/** What rings for Ana, in this browser, and the server behind it. */
async function showRinging(devices: RingDevices) {
  const sandbox = createSandbox({ scenario: 'quiet' })
  connect(sandbox)
  const client = createQueryClient()
  const user = await client
    .getMutationCache()
    .build(client, signIn())
    .execute({ userName: ana.email, password: ana.password })
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <Shown user={user} devices={devices} />
    </QueryClientProvider>,
  )
  onTestFinished(() => {
    unmount()
    client.clear()
  })
  const world = new WorldControl(sandbox)
  return {
    unmount,
    world,
    keyboard: userEvent.setup(),
    read: () => act(() => client.refetchQueries({ queryKey: activeSessions().queryKey })),
    answeredByTom: async () => {
      const sessionId = steadySessions.ringing
      await world.act({ addMember: { sessionId, member: { identity: tom.email } } })
      await world.act({
        patchSession: { sessionId, patch: { callState: 'Connected', queueState: 'Connected' } },
      })
      await world.act({ removeMember: { sessionId, identity: ana.email, by: tom.email } })
    },
  }
}

const icon = () => document.querySelector('link[rel=icon]')?.getAttribute('href')

test('what rings is said, heard, on the desktop, in the title and the icon, until a read shows it handled', async () => {
  const { devices, sounding, desktop } = browser()
  const { read, answeredByTom } = await showRinging(devices)
  expect(await screen.findByText('Óscar Peña', {}, waiting)).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Ringing: Óscar Peña')
  expect(screen.getByRole('link').getAttribute('href')).toBe(`/sessions/${steadySessions.ringing}`)
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  expect([...desktop.keys()]).toEqual([steadySessions.ringing])
  expect(document.title).toBe('(1) Sessions')
  expect(icon()).toMatch(/^data:/)

  await answeredByTom()
  await read()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''), waiting)
  expect([sounding.size, desktop.size, document.title, icon()]).toEqual([0, 0, 'Sessions', '/favicon.svg'])
})

test('an unchanged read changes nothing, and the sound goes on', async () => {
  const { devices, sounding } = browser()
  const { read } = await showRinging(devices)
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  const [sound] = sounding
  const seen: MutationRecord[] = []
  const observer = new MutationObserver((records) => seen.push(...records))
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  await read()
  observer.disconnect()
  expect(seen).toEqual([])
  expect([...sounding]).toEqual([sound])
})

test('the desktop notification leads to its session', async () => {
  const { devices, desktop } = browser()
  await showRinging(devices)
  await waitFor(() => expect(desktop.size).toBe(1), waiting)
  act(() => desktop.get(steadySessions.ringing)?.())
  expect(globalThis.location.pathname).toBe(`/sessions/${steadySessions.ringing}`)
})

test('when the console goes, at a sign-out or a change of account, nothing rings on', async () => {
  const { devices, sounding, desktop } = browser()
  const { unmount } = await showRinging(devices)
  await waitFor(() => expect([sounding.size, desktop.size]).toEqual([1, 1]), waiting)
  unmount()
  expect([sounding.size, desktop.size, icon()]).toEqual([0, 0, '/favicon.svg'])
})

test('silenced by hand it still shows, and another one sounds', async () => {
  const { devices, sounding } = browser()
  const { keyboard, world, read } = await showRinging(devices)
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  await keyboard.click(screen.getByRole('button', { name: 'Silence' }))
  expect(sounding.size).toBe(0)
  expect(screen.queryByRole('button', { name: 'Silence' })).toBeNull()
  expect(screen.getByRole('status').textContent).toBe('Ringing: Óscar Peña')
  await world.act({
    patchMember: {
      sessionId: steadySessions.twoPeople,
      identity: ana.email,
      patch: { callState: 'Ringing' },
    },
  })
  await read()
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  expect(screen.getByRole('status').textContent).toMatch(/^Ringing: .* and /)
  expect(screen.getByRole('link').getAttribute('href')).toBe('/sessions')
})

test('what was silenced sounds again when it rings anew', async () => {
  const { devices, sounding } = browser()
  const { keyboard, world, read } = await showRinging(devices)
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  await keyboard.click(screen.getByRole('button', { name: 'Silence' }))
  const ringing = (callState: 'Connected' | 'Ringing') =>
    world.act({
      patchMember: { sessionId: steadySessions.ringing, identity: ana.email, patch: { callState } },
    })
  await ringing('Connected')
  await read()
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''), waiting)
  await ringing('Ringing')
  await read()
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
})

test('a silent browser is told of, and any click lets it sound', async () => {
  const is = browser({ allowsSound: false })
  const { keyboard } = await showRinging(is.devices)
  expect(await screen.findByText(/keeps this tab silent/, {}, waiting)).toBeTruthy()
  await screen.findByText('Óscar Peña', {}, waiting)
  expect(is.sounding.size).toBe(0)
  is.allowsSound = true
  await keyboard.click(screen.getByText('Elsewhere on the page'))
  await waitFor(() => expect(is.sounding.size).toBe(1), waiting)
  expect(screen.queryByText(/keeps this tab silent/)).toBeNull()
})

test('a click while the browser is still being asked is not lost', async () => {
  const is = browser()
  is.keepsWaiting = true
  const { keyboard } = await showRinging(is.devices)
  await screen.findByText(/Ringing:/, {}, waiting)
  is.keepsWaiting = false
  await keyboard.click(screen.getByText('Elsewhere on the page'))
  await waitFor(() => expect(is.sounding.size).toBe(1), waiting)
})

test('nothing is asked of a browser that shall not sound', async () => {
  chooseRinging({ sound: 'none', notifications: false })
  const { devices, sounding, desktop } = browser({ allowsSound: false, permission: 'denied' })
  await showRinging(devices)
  await screen.findByText('Óscar Peña', {}, waiting)
  expect([devices.ringer.get(), sounding.size, desktop.size]).toEqual(['unknown', 0, 0])
  expect(screen.queryByRole('region')).toBeNull()
})

test('blocked notifications are told of until the person does without them', async () => {
  const { devices } = browser({ permission: 'denied' })
  const { keyboard } = await showRinging(devices)
  expect(screen.getByText(/blocks desktop notifications/)).toBeTruthy()
  await keyboard.click(screen.getByRole('button', { name: 'Do without' }))
  expect(screen.queryByRole('region')).toBeNull()
})

test('the permission is asked for by a click, and what rings is on the desktop then', async () => {
  const { devices, desktop } = browser({ permission: 'default' })
  const { keyboard } = await showRinging(devices)
  await screen.findByText('Óscar Peña', {}, waiting)
  expect(desktop.size).toBe(0)
  await keyboard.click(screen.getByRole('button', { name: 'Allow notifications' }))
  await waitFor(() => expect(desktop.size).toBe(1), waiting)
  expect(screen.queryByRole('region')).toBeNull()
})

test('the settings let a sound be chosen, heard and made louder', async () => {
  const { devices, sounding } = browser({ permission: 'denied' })
  const keyboard = userEvent.setup()
  render(<RingSettingsDialog isOpen close={() => {}} devices={devices} />)
  await keyboard.click(screen.getByRole('radio', { name: 'Old telephone' }))
  await waitFor(() => expect(sounding.size).toBe(1), waiting)
  expect(screen.getByText('This browser lets it sound.')).toBeTruthy()
  expect(screen.getByText(/blocks desktop notifications/)).toBeTruthy()
  await keyboard.click(screen.getByRole('checkbox'))
  await keyboard.click(screen.getByRole('radio', { name: 'No sound' }))
  expect(screen.getByRole('button', { name: 'Test sound' }).getAttribute('aria-disabled')).toBe('true')
  expect(JSON.parse(localStorage.getItem('evo-voice.ringing') ?? '')).toMatchObject({
    sound: 'none',
    notifications: false,
  })
})
