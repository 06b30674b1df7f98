import { parseJsv } from './wire/jsv-parse.ts'
import { formatOf } from './wire/media-type.ts'

export type DecodedBody =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false; readonly cause: unknown }

/**
 * Decodes an answer by what its Content-Type says, never by what was asked for, so that a server which only speaks one
 * format works (contract §8.1). An empty body is null. A page of HTML is never taken for data.
 */
export function decodeBody(text: string, contentType: string | null): DecodedBody {
  if (text.trim() === '') return { readable: true, value: null }
  try {
    return { readable: true, value: parse(text, contentType) }
  } catch (cause) {
    return { readable: false, cause }
  }
}

function parse(text: string, contentType: string | null): unknown {
  if (formatOf(contentType) === 'jsv') {
    return asMislabelledJson(text) ?? parseJsv(text, { lenient: isPrettyPrinted(text) })
  }
  if (/\bhtml\b/i.test(contentType ?? '')) throw new SyntaxError('An HTML page came where data was due')
  return JSON.parse(text)
}

/** JSV quotes no name of a field, so this is JSON by another name; read as JSV its texts would keep their escapes. */
function asMislabelledJson(text: string): unknown {
  if (!/^\s*\{\s*"\w+"\s*:/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The compact wire never breaks a line after the first bracket; the vendor's printed samples do (contract §8.1). */
const isPrettyPrinted = (text: string) => /^\s*[{[]\s*\n/.test(text)
