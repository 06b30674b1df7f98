// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { Avatar } from './avatar.tsx'
import { hueOf, initialsOf } from './initials.ts'

afterEach(cleanup)

const shown = (container: HTMLElement) => container.firstElementChild

test.each([
  ['Dana Reyes', 'DR'],
  ['dana', 'D'],
  ['Ana Sofía de la Cruz', 'AC'],
  ['Dana Reyes (Billing)', 'DR'],
  ['dana.reyes@example.com', 'DC'],
  ['王小明', '王'],
  ['김 철수', '김철'],
  ['محمد العلي', 'م\u200Cا'],
  ['ßoris Øst', 'ßØ'],
  ['e\u0301milie', 'E\u0301'],
  ['👩‍🚀 Sally', '👩‍🚀S'],
  ['नीता', 'नी'],
  ['+44 20 7946 0018', ''],
  ['***', ''],
  ['', ''],
])('the initials of %j are %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('a name always has the same hue', () => {
  expect(hueOf('Dana Reyes')).toBe(hueOf('Dana Reyes'))
  expect(new Set(['Dana', 'Tom', 'Ana', 'Maria', 'Sam', 'Li'].map(hueOf)).size).toBeGreaterThan(3)
})

test('a picture from the web is loaded without telling it from where', () => {
  const { container } = render(<Avatar name="Dana Reyes" src="https://cdn.example.com/dana.png" />)

  const picture = shown(container)
  expect(picture?.tagName).toBe('IMG')
  expect(picture?.getAttribute('src')).toBe('https://cdn.example.com/dana.png')
  expect(picture?.getAttribute('alt')).toBe('')
  expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer')
})

test.each([
  'javascript:alert(1)',
  'data:image/svg+xml,<svg/>',
  '/dana.png',
  `${location.origin}/api/auth/logout`,
  `https://${location.hostname}:443/api/auth/logout`,
  '',
  null,
  undefined,
])('initials stand in for the picture %j', (src) => {
  const { container } = render(<Avatar name="Dana Reyes" src={src} />)

  expect(shown(container)?.tagName).toBe('SPAN')
  expect(container.textContent).toBe('DR')
  expect(shown(container)?.getAttribute('aria-hidden')).toBe('true')
})

test('initials take over when the picture fails, and the next picture gets its chance', () => {
  const { container, rerender } = render(<Avatar name="Dana Reyes" src="https://example.com/1.png" />)

  fireEvent.error(shown(container) ?? container)
  expect(container.textContent).toBe('DR')

  rerender(<Avatar name="Dana Reyes" src="https://example.com/2.png" />)
  expect(shown(container)?.getAttribute('src')).toBe('https://example.com/2.png')
})

test('a phone number has no initials but the shape of a person', () => {
  const { container } = render(<Avatar name="+44 20 7946 0018" />)

  expect(container.textContent).toBe('')
  expect(shown(container)?.className).toContain('i-user')
})
