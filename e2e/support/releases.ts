import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A copy of the build that a next release can take the place of, as on a host that keeps nothing of the last one. */
export async function releaseFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'evo-voice-console-release-'))
  await cp('dist', folder, { recursive: true })
  return { folder, replace: () => renameScripts(folder), remove: () => rm(folder, { recursive: true }) }
}

/** Every script has another name then, wherever it is named; those of the old release are gone. */
async function renameScripts(folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const renamed = scripts.map((name) => [name, name.replace(/(?=[\w-]{8}\.js$)/, 'next-')] as const)
  for (const file of [...scripts.map((name) => join(assets, name)), join(folder, 'index.html')]) {
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      renamed.reduce((changed, [old, next]) => changed.replaceAll(old, next), text),
    )
  }
  for (const [old, next] of renamed) await rename(join(assets, old), join(assets, next))
}
