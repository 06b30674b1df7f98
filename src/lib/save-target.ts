/** A file that is being written piece by piece. */
export interface SaveTarget {
  readonly write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  /** Puts the file where the person wanted it. */
  readonly finish: () => Promise<void>
  /** Leaves nothing behind. */
  readonly abandon: () => Promise<void>
}

interface FilePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[]
  }) => Promise<FileSystemFileHandle>
}

/**
 * Opens a file to write to, at once within the click that asked for it: the one that the person chooses where the browser can write
 * into files (File System Access), else a download that is put together in pieces and handed over at the end. Null where the person
 * has changed their mind.
 */
export async function openSaveTarget(name: string, mediaType: string): Promise<SaveTarget | null> {
  const { showSaveFilePicker } = globalThis as FilePicker
  if (!showSaveFilePicker) return download(name, mediaType)
  try {
    const ending = name.slice(name.lastIndexOf('.'))
    const file = await showSaveFilePicker({
      suggestedName: name,
      types: [{ accept: { [mediaType]: [ending] } }],
    })
    return writerOf(await file.createWritable())
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    // A frame, a policy or a file that is in use: a download still works.
    return download(name, mediaType)
  }
}

/** What is written goes to another file, which takes the chosen one's place at the end. */
const writerOf = (file: FileSystemWritableFileStream): SaveTarget => ({
  write: (bytes) => file.write(bytes),
  finish: () => file.close(),
  abandon: () => file.abort().catch(() => undefined),
})

/** Long enough for any browser to have begun with the download. */
const keptFor = 60_000

function download(name: string, mediaType: string): SaveTarget {
  // Each piece is a blob at once, which the browser may keep on disk.
  let pieces: Blob[] = []
  return {
    write: (bytes) => {
      pieces.push(new Blob([bytes]))
      return Promise.resolve()
    },
    finish: () => {
      const address = URL.createObjectURL(new Blob(pieces, { type: mediaType }))
      const link = document.createElement('a')
      link.href = address
      link.download = name
      link.click()
      pieces = []
      setTimeout(() => URL.revokeObjectURL(address), keptFor)
      return Promise.resolve()
    },
    abandon: () => {
      pieces = []
      return Promise.resolve()
    },
  }
}
