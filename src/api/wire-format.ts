import { remembered } from '#lib/remembered.ts'

/** Which format the console asks for. JSON unless a person chose JSV; what comes back is read by its own type. */
export type WireFormat = 'json' | 'jsv'

const choice = remembered('evo-voice.wire-format')

/** What a worker was told: the browser's storage is closed to it. */
let told: WireFormat | null = null

/** The format to ask for (contract §8.1). */
export const wireFormat = (): WireFormat => told ?? (choice.read() === 'jsv' ? 'jsv' : 'json')

/** For a worker: what its page says, which it cannot look up. */
export const tellWireFormat = (format: WireFormat): void => {
  told = format
}

/** Keeps a person's choice in this browser. */
export const chooseWireFormat = (format: WireFormat): void => choice.write(format)
