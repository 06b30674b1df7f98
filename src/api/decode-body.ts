import type { parseJsv } from './wire/jsv-parse.ts'
import { formatOf } from './wire/media-type.ts'

export type DecodedBody =
  | { readonly readable: true; readonly value: unknown }
  | { readonly readable: false; readonly cause: unknown }

type JsvParser = typeof parseJsv

/** A page came where data was due: whoever sent it is no operation. */
export class HtmlPage extends SyntaxError {}

const importJsv = async (): Promise<JsvParser> => (await import('./wire/jsv-parse.ts')).parseJsv

/**
 * JSON is what servers answer by default; the code that reads the other format comes with the first answer in it. Where it does
 * not come, the answer has come nevertheless: it cannot be read, which the parser says in its place.
 */
export const jsvParserFor = async (
  contentType: string | null,
  load = importJsv,
): Promise<JsvParser | undefined> =>
  formatOf(contentType) === 'jsv'
    ? load().catch((cause: unknown) => (): never => {
        throw cause
      })
    : undefined

/**
 * Decodes an answer by what its Content-Type says, never by what was asked for, so that a server which only speaks one
 * format works (contract §8.1). An empty body is null. A page of HTML is never taken for data. `jsv` is what `jsvParserFor`
 * gave for this type.
 */
export function decodeBody(
  text: string,
  contentType: string | null,
  jsv: JsvParser | undefined,
): DecodedBody {
  if (text.trim() === '') return { readable: true, value: null }
  try {
    return { readable: true, value: parse(text, contentType, jsv) }
  } catch (cause) {
    return { readable: false, cause }
  }
}

function parse(text: string, contentType: string | null, jsv: JsvParser | undefined): unknown {
  if (jsv) {
    return asMislabelledJson(text) ?? jsv(text, { lenient: isPrettyPrinted(text) })
  }
  if (/\bhtml\b/i.test(contentType ?? '')) throw new HtmlPage()
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
