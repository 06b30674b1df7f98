const samplesPerSecond = 8_000

/** A soft tone of so many seconds as a WAV file: one channel, 8 bits. */
export function tone(seconds: number): ArrayBuffer {
  const count = seconds * samplesPerSecond
  const file = new ArrayBuffer(44 + count)
  const view = new DataView(file)
  const write = (offset: number, text: string) =>
    new Uint8Array(file).set(new TextEncoder().encode(text), offset)
  write(0, 'RIFF')
  view.setUint32(4, 36 + count, true)
  write(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, samplesPerSecond, true)
  view.setUint32(28, samplesPerSecond, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  write(36, 'data')
  view.setUint32(40, count, true)
  for (let index = 0; index < count; index += 1) {
    view.setUint8(44 + index, 128 + Math.round(40 * Math.sin((2 * Math.PI * 440 * index) / samplesPerSecond)))
  }
  return file
}
