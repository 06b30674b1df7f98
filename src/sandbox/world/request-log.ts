export interface RequestEntry {
  /** The operation's name, or `-` where no route matched. */
  readonly operation: string
  readonly method: string
  readonly path: string
  readonly query: string
  /** ISO 8601, in the world's time. */
  readonly at: string
}

/** What was asked of a world since its start: a count for each operation, and the latest requests themselves. */
export class RequestLog {
  counts: Record<string, number> = {}
  requests: RequestEntry[] = []
  /** Calls of `DELETE /sessions`, which would erase records on the real server (contract §6.9). Must stay zero. */
  bulkDeletes = 0

  add(entry: RequestEntry): void {
    this.counts[entry.operation] = (this.counts[entry.operation] ?? 0) + 1
    this.requests.push(entry)
    if (this.requests.length > 2_000) this.requests.splice(0, 1_000)
  }

  clear(): void {
    this.counts = {}
    this.requests = []
  }
}
