import { onTestFinished } from 'vitest'

interface SavedFile {
  name: string
  text: string
  state: 'open' | 'closed' | 'aborted'
}

/** A browser whose person saves every file that is offered, or calls it off. */
export function fakePicker({ says = 'yes', breaks = false }: { says?: 'yes' | 'no'; breaks?: boolean } = {}) {
  const saved: SavedFile[] = []
  const showSaveFilePicker = ({ suggestedName }: { suggestedName: string }) => {
    if (says === 'no') return Promise.reject(new DOMException('Not now', 'AbortError'))
    const file: SavedFile = { name: suggestedName, text: '', state: 'open' }
    saved.push(file)
    const writer = {
      write: (bytes: Uint8Array) => {
        if (breaks) return Promise.reject(new DOMException('Full', 'QuotaExceededError'))
        file.text += new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        return Promise.resolve()
      },
      close: () => Promise.resolve(void (file.state = 'closed')),
      abort: () => Promise.resolve(void (file.state = 'aborted')),
    }
    return Promise.resolve({ createWritable: () => Promise.resolve(writer) })
  }
  Object.assign(globalThis, { showSaveFilePicker })
  onTestFinished(() => void Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  return saved
}
