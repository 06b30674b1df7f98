import { expect, onTestFinished, test } from 'vitest'

import { openSaveTarget } from './save-target.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** A page that has only this much of a browser. */
function fakeBrowser(picker?: () => Promise<unknown>) {
  const blobs: Blob[] = []
  const links: { href?: string; download?: string; clicked?: boolean }[] = []
  const former = { create: (blob: Blob) => URL.createObjectURL(blob), document: globalThis.document }
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
  const createElement = () => {
    const link: (typeof links)[number] & { click?: () => void } = { click: () => (link.clicked = true) }
    links.push(link)
    return link
  }
  Object.assign(globalThis, { document: { createElement }, ...(picker && { showSaveFilePicker: picker }) })
  onTestFinished(() => {
    URL.createObjectURL = former.create
    Object.assign(globalThis, { document: former.document })
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
  })
  return { blobs, links }
}

test('without the means to write into files it is a download, handed over at the end', async () => {
  const { blobs, links } = fakeBrowser()
  const target = await openSaveTarget('sessions.csv', 'text/csv')
  await target?.write(bytes('a,b\r\n'))
  await target?.write(bytes('ß'))
  expect(links).toEqual([])
  await target?.finish()
  expect(links).toMatchObject([{ download: 'sessions.csv', href: 'blob:1', clicked: true }])
  expect([blobs[0]?.type, await blobs[0]?.text()]).toEqual(['text/csv', 'a,b\r\nß'])
})

test('what is abandoned is never handed over', async () => {
  const { links } = fakeBrowser()
  const target = await openSaveTarget('sessions.csv', 'text/csv')
  await target?.write(bytes('x'))
  await target?.abandon()
  expect(links).toEqual([])
})

test('nothing is opened where the person calls it off', async () => {
  fakeBrowser(() => Promise.reject(new DOMException('No', 'AbortError')))
  expect(await openSaveTarget('sessions.csv', 'text/csv')).toBeNull()
})

test('where a frame or a policy forbids it, it is a download after all', async () => {
  const { links } = fakeBrowser(() => Promise.reject(new DOMException('In a frame', 'SecurityError')))
  await (await openSaveTarget('sessions.csv', 'text/csv'))?.finish()
  expect(links).toMatchObject([{ download: 'sessions.csv', clicked: true }])
})
