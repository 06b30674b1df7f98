/** Characters of all texts that are kept. A list of 5,000 sessions has about ten million, and is read in a worker, which has no document. */
const maxCharacters = typeof document === 'undefined' ? 16_000_000 : 4_000_000
const mostTexts = 50

interface Answer {
  readonly text: string
  readonly contentType: string | null
  readonly value: unknown
}

/** The last answer to each read, by its question; the one that was needed last stands last. */
const answers = new Map<string, Answer>()
let size = 0

/**
 * What a text means, without decoding it once more where the question (an operation and its address) gave the very same text
 * the last time: most polls bring nothing new. The value is the same object then, and must not be changed by anybody. What `decode` throws passes.
 */
export function decodedOnce<Value>(
  question: string,
  text: string,
  contentType: string | null,
  decode: () => Value,
): Value {
  const last = answers.get(question)
  const isSame = last?.text === text && last.contentType === contentType
  const value = isSame ? (last.value as Value) : decode()
  forget(question)
  if (text.length > maxCharacters) return value
  answers.set(question, { text, contentType, value })
  size += text.length
  for (const [oldest] of answers) {
    if (size <= maxCharacters && answers.size <= mostTexts) break
    forget(oldest)
  }
  return value
}

/** What one person has read is nothing to the next. */
export function forgetAnswers(): void {
  answers.clear()
  size = 0
}

function forget(question: string): void {
  size -= answers.get(question)?.text.length ?? 0
  answers.delete(question)
}
