import { remembered } from '#lib/remembered.ts'

/** Which format the console asks for. JSON unless a person chose JSV; what comes back is read by its own type. */
export type WireFormat = 'json' | 'jsv'

const choice = remembered('evo-voice.wire-format')

/** What a worker was told: the browser's storage is closed to it. */
let told: WireFormat | null = null

export const wireFormat = (): WireFormat => told ?? (choice.read() === 'jsv' ? 'jsv' : 'json')

export const tellWireFormat = (format: WireFormat): void => {
  told = format
}

export const chooseWireFormat = (format: WireFormat): void => choice.write(format)
