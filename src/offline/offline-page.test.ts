import { expect, test } from 'vitest'

import { offlinePage } from './offline-page.ts'

test.each([
  [['fr-CH', 'de-CH', 'en'], 'lang="de" dir="ltr"', 'Erneut versuchen'],
  [['ar-EG'], 'lang="ar" dir="rtl"', 'أعد المحاولة'],
  [['fr'], 'lang="en" dir="ltr"', 'Try again'],
  [[], 'lang="en" dir="ltr"', 'Try again'],
])('to a browser of %o it speaks in the first language that it knows', async (languages, root, again) => {
  const page = await offlinePage(languages).text()
  expect(page).toContain(root)
  expect(page).toContain(again)
})

test('it is no success, is kept nowhere, and lets nothing run', () => {
  const { status, headers } = offlinePage(['en'])
  expect(status).toBe(503)
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(headers.get('content-security-policy')).not.toContain('script-src')
})
