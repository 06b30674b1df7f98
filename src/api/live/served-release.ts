import { basePath } from '#lib/base-path.ts'

const entry = /<script\b[^>]*\bsrc="([^"]*\/assets\/[^"]+)"/

/** The build that this page is from, by the name of its first script, which holds its content; null while developing. */
export function runningRelease(page: Document = document): string | null {
  return entry.exec(page.head.outerHTML)?.[1] ?? null
}

/** The build that the host serves now; null where it does not answer with a page of the console. */
export async function servedRelease(): Promise<string | null> {
  try {
    const response = await fetch(`${basePath}/`, { headers: { accept: 'text/html' }, cache: 'no-cache' })
    return response.ok ? (entry.exec(await response.text())?.[1] ?? null) : null
  } catch {
    return null
  }
}
