import type { Key, LiveMessage } from './messages.ts'

type TabNews = Extract<LiveMessage, { kind: 'tab' }>

/** How often a tab says that it is there. */
export const heartbeat = 10_000
const forgetAfter = 2.5 * heartbeat

interface Tab {
  readonly wants: ReadonlyMap<string, Key>
  readonly isHidden: boolean
  readonly heardAt: number
}

/** The other tabs of this person, as far as they have been heard of lately. */
export class OtherTabs {
  readonly #tabs = new Map<string, Tab>()

  /** Gives whether this tab was not known before. */
  hear({ from, wants, isHidden }: TabNews): boolean {
    const isNew = !this.#tabs.has(from)
    this.#tabs.set(from, { wants: new Map(wants), isHidden, heardAt: Date.now() })
    return isNew
  }

  forget(from: string): void {
    this.#tabs.delete(from)
  }

  /** A tab that is frozen or crashed says no goodbye. */
  forgetSilent(): void {
    for (const [from, { heardAt }] of this.#tabs) {
      if (Date.now() - heardAt > forgetAfter) this.#tabs.delete(from)
    }
  }

  /** What any of them shows. */
  get wants(): ReadonlyMap<string, Key> {
    return new Map([...this.#tabs.values()].flatMap(({ wants }) => [...wants]))
  }

  doesAnyWant(hash: string): boolean {
    return [...this.#tabs.values()].some(({ wants }) => wants.has(hash))
  }

  get areAllHidden(): boolean {
    return [...this.#tabs.values()].every(({ isHidden }) => isHidden)
  }
}
