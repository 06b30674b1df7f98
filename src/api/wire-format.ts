import { remembered } from '#lib/remembered.ts'

/** Which format the console asks for. JSON unless a person chose JSV; what comes back is read by its own type. */
export type WireFormat = 'json' | 'jsv'

const choice = remembered('evo-voice.wire-format')

export const wireFormat = (): WireFormat => (choice.read() === 'jsv' ? 'jsv' : 'json')

export const chooseWireFormat = (format: WireFormat): void => choice.write(format)
