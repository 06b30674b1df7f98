import * as m from '#messages'
import { sessionAddress } from '#lib/addresses.ts'
import { basePath } from '#lib/base-path.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import { copyText } from '#ui/copy-text.ts'
import { chooseLine, chosenLines } from './line-acts.ts'
import { chosenRange, type LogContext } from './log-context.ts'
import { lineLink } from './line-link.ts'
import { linesText } from './log-text.ts'
import { logParameters } from './use-log-address.ts'

const number = numberFormat()

/** What can be done with the line that is marked, or with several; and what became of the line of a link. */
export function ChosenLines({ context }: { readonly context: LogContext }) {
  const { linked } = context
  if (linked === null) return null
  const range = chosenRange(context)
  const lines = chosenLines(context)
  return (
    <fieldset className="log-chosen" aria-label={m.log_chosen()}>
      <output>{range ? wordsOf(range, lines.length) : goneWords(context)}</output>
      {range && lines.length > 0 && (
        <Button size="sm" variant="ghost" icon="copy" onClick={() => void copyText(linesText(lines))}>
          {m.log_copy_lines({ count: lines.length, shown: number().format(lines.length) })}
        </Button>
      )}
      {range && (
        <Button
          size="sm"
          variant="ghost"
          icon="link"
          onClick={() => void copyText(linkTo(context, range[0]))}
        >
          {m.log_copy_link()}
        </Button>
      )}
      <Button
        size="sm"
        variant="ghost"
        icon="close"
        iconOnly
        aria-label={m.log_let_go()}
        title={m.log_let_go()}
        onClick={() => chooseLine(context, null)}
      />
    </fieldset>
  )
}

function wordsOf([first, last]: readonly [number, number], shownCount: number): string {
  if (shownCount === 0) return m.log_line_hidden({ number: first + 1 })
  if (first === last) return m.log_line({ number: first + 1 })
  return m.log_lines_from_to({ from: first + 1, to: last + 1 })
}

const goneWords = ({ linked }: LogContext) =>
  linked?.found === false && linked.near !== null ? m.log_line_gone_near() : m.log_line_gone()

/** The address of a line for somebody else: of the session itself, with what narrows the log now. */
function linkTo({ sessionId, log, address }: LogContext, index: number): string {
  const link = new URL(basePath + sessionAddress(sessionId), location.origin)
  for (const name of logParameters) {
    for (const value of address.search.getAll(name)) link.searchParams.append(name, value)
  }
  link.searchParams.set('line', lineLink(log, index))
  return link.href
}
