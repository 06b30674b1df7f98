import { ApiError } from './api-error.ts'
import type { GiveUp, ReadFailure } from './serve-reads.ts'
import { currentSignIn } from './sign-in/sign-in-needed.ts'

interface Pending<Read, Answer> {
  readonly read: Read
  /** Which sign-in was on when it was asked; the reader knows of none. */
  readonly signIn: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** The page's half of `serveReads`: the reads that were asked for and are not answered yet, by their numbers. */
export class PendingReads<Read extends { readonly number: number }, Answer> {
  #last = 0
  readonly #pending = new Map<number, Pending<Read, Answer>>()

  /**
   * Asks for a read, and gives it up when the signal does.
   * @throws ApiError of what failed; the signal's reason where it gives the read up.
   */
  ask(
    readOf: (number: number) => Read,
    tell: (message: Read | GiveUp) => void,
    signal: AbortSignal,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const number = (this.#last += 1)
      const read = readOf(number)
      this.#pending.set(number, { read, signIn: currentSignIn(), resolve, reject })
      signal.addEventListener('abort', () => {
        if (!this.#pending.has(number)) return
        tell({ kind: 'give-up', number })
        this.#take(number)?.reject(signal.reason)
      })
      tell(read)
    })
  }

  /** Hands an answer to whoever waits for it still. */
  answer(number: number, answer: Answer): void {
    this.#take(number)?.resolve(answer)
  }

  /** Tells whoever waits for it still how a read has failed. */
  fail(failure: ReadFailure): void {
    const asked = this.#take(failure.number)
    if (failure.kind === 'broken') asked?.reject(new Error(failure.words))
    else asked?.reject(new ApiError({ ...failure.failure, signIn: asked.signIn }))
  }

  /** Answers all that waits, each in its own way. */
  settleAll(settle: (asked: Pending<Read, Answer>) => void): void {
    const all = [...this.#pending.values()]
    this.#pending.clear()
    all.forEach(settle)
  }

  get reads(): readonly Read[] {
    return [...this.#pending.values()].map(({ read }) => read)
  }

  #take(number: number): Pending<Read, Answer> | undefined {
    const found = this.#pending.get(number)
    this.#pending.delete(number)
    return found
  }
}
