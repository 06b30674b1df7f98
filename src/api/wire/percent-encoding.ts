/**
 * Encodes everything but letters, digits and `-._~`, so that the text passes every proxy and form reader unchanged. What
 * is not text at all, half a surrogate pair, becomes U+FFFD.
 */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
