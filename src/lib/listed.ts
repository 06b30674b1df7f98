import { listFormat } from './formats.ts'

const and = listFormat({ type: 'conjunction' })

/** Names as one phrase: `Ana and Tom`. Beyond `most` the rest is left as an ellipsis, so that a sentence stays one. */
export function listed(names: readonly string[], most = 4): string {
  return names.length > most ? `${names.slice(0, most).join(', ')} …` : and().format(names)
}
