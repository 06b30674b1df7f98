/** Hands a file to the browser, which saves it under this name, without what names of files cannot hold. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = fileName(name)
  link.click()
  // The browser has begun to read it by then; the address would keep the whole file in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A name that every system can save under. */
export const fileName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, 120) || 'file'
