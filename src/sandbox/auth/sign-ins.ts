interface SignIn {
  readonly email: string
}

/** Who is signed in by cookie, by the value of `ss-id` or `ss-pid` (contract §2.1). */
export class SignIns {
  readonly #byId = new Map<string, SignIn>()

  add(id: string, email: string): void {
    this.#byId.set(id, { email })
    const oldest = this.#byId.keys().next()
    if (this.#byId.size > 1_000 && !oldest.done) this.#byId.delete(oldest.value)
  }

  emailOf(id: string): string | undefined {
    return this.#byId.get(id)?.email
  }

  remove(id: string): void {
    this.#byId.delete(id)
  }

  /** Signs everybody out, or one person everywhere. */
  expire(email?: string): number {
    const before = this.#byId.size
    for (const [id, signIn] of this.#byId) {
      if (email === undefined || signIn.email === email.toLowerCase()) this.#byId.delete(id)
    }
    return before - this.#byId.size
  }

  get emails(): string[] {
    return [...this.#byId.values()].map((signIn) => signIn.email)
  }
}
