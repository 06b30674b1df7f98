import type { ExportRun } from '#api/export/export-run.ts'
import type { ExportPart, ExportProgress } from '#api/export/export-order.ts'
import type { SaveTarget } from '#lib/save-target.ts'

export type ExportPhase =
  | { readonly kind: 'running' }
  /** A read has failed; `tryAgain` goes on where it stopped. */
  | { readonly kind: 'stopped'; readonly error: unknown }
  /** The file itself failed, and with it what was written into it. */
  | { readonly kind: 'file-problem' }
  | { readonly kind: 'done' }

export interface ExportState {
  readonly phase: ExportPhase
  readonly progress: ExportProgress
}

const nothingYet: ExportProgress = { sessions: 0, lines: 0, withoutTranscript: 0, isCutShort: false }

/** One export from its first page to its file, for `useSyncExternalStore`. */
export class ExportJob {
  readonly #run: ExportRun
  readonly #target: SaveTarget
  readonly #listeners = new Set<() => void>()
  #isCancelled = false
  #state: ExportState = { phase: { kind: 'running' }, progress: nothingYet }

  constructor(run: ExportRun, target: SaveTarget) {
    this.#run = run
    this.#target = target
    void this.#goOn()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly get = (): ExportState => this.#state

  readonly tryAgain = (): void => {
    if (this.#state.phase.kind !== 'stopped') return
    this.#set({ phase: { kind: 'running' } })
    void this.#goOn()
  }

  /** Stops whatever is under way and leaves no file. One that is done stays. */
  readonly cancel = (): void => {
    if (this.#isCancelled || this.#state.phase.kind === 'done') return
    this.#isCancelled = true
    this.#run.close()
    void this.#target.abandon()
  }

  /** One page after the other, as long as somebody waits for it; between two of them the browser has its turn. */
  async #goOn(): Promise<void> {
    let part: ExportPart | undefined
    while (!part?.isLast) {
      const next = await this.#run.next().catch((error: unknown) => ({ error }))
      if (this.#isCancelled) return
      if ('error' in next) return this.#set({ phase: { kind: 'stopped', error: next.error } })
      part = next
      const isWritten = await this.#write(part)
      if (this.#isCancelled) return
      if (!isWritten) return this.#end({ phase: { kind: 'file-problem' } })
      this.#set({ progress: part.progress })
    }
    this.#end({ phase: { kind: 'done' } })
  }

  #end(last: Partial<ExportState>): void {
    this.#run.close()
    this.#set(last)
  }

  async #write({ bytes, isLast }: ExportPart): Promise<boolean> {
    try {
      await this.#target.write(bytes)
      if (isLast && !this.#isCancelled) await this.#target.finish()
      return true
    } catch {
      return false
    }
  }

  #set(changed: Partial<ExportState>): void {
    this.#state = { ...this.#state, ...changed }
    for (const listener of this.#listeners) listener()
  }
}
