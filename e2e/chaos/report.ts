import type { FullResult, Reporter, Suite, TestCase, TestResult } from '@playwright/test/reporter'

/** Says what was played and what was found: a line for every tenth round, and all of a round that failed. */
class ChaosReport implements Reporter {
  #total = 0
  #done = 0
  #acts = 0
  #pauses = 0
  #missed = 0
  #failed = 0
  readonly #since = Date.now()

  onBegin(_config: unknown, suite: Suite): void {
    this.#total = suite.allTests().length
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    this.#done += 1
    const count = (type: string) =>
      Number(test.annotations.concat(result.annotations).find((each) => each.type === type)?.description ?? 0)
    this.#acts += count('acts')
    this.#pauses += count('pauses')
    this.#missed += count('missed')
    if (result.status !== 'passed') {
      this.#failed += 1
      console.log(`\n${test.title} ${result.status}`)
      for (const { message } of result.errors) console.log(message)
    }
    if (this.#done % 10 === 0 && this.#done < this.#total) this.#tell()
  }

  onEnd({ status }: FullResult): void {
    this.#tell()
    console.log(status === 'passed' ? 'No difference was found.' : `${this.#failed} rounds FAILED.`)
  }

  #tell(): void {
    const seconds = ((Date.now() - this.#since) / 1_000).toFixed(0)
    console.log(
      `chaos: ${this.#done} of ${this.#total} rounds, ${this.#acts} acts (${this.#missed} of them came too late), ${this.#pauses} comparisons, ${seconds} s`,
    )
  }
}

export default ChaosReport
