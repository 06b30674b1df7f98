/**
 * The address of a picture, a link or a recording as it may be used in a page.
 *
 * Takes any text from the server (or nothing) and gives the absolute http(s) URL, normalised, or `undefined` for
 * everything else: `javascript:`, `data:`, `blob:`, relative paths, user names and passwords in the URL, garbage.
 * Never throws. The contract's `avatarUrl` and `mediaUri` are free text.
 */
export function safeHttpUrl(text: string | null | undefined): string | undefined {
  if (!text || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isHttp = url.protocol === 'https:' || url.protocol === 'http:'
  return isHttp && url.username === '' && url.password === '' ? url.href : undefined
}
