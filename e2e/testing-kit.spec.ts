import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { expect, test } from './support/fixtures.ts'
import { addressOf } from './support/servers.ts'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '..')

/** Nothing of this run may reach the one inside it. */
const outsiders = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(PW|PLAYWRIGHT|TEST_|E2E_|FORCE_COLOR|NODE_OPTIONS)/.test(name),
  ),
)

test('what docs/testing-kit.md tells an outsider to write passes as it stands there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'evo-voice-console-kit-'))
  try {
    const guide = await readFile(join(root, 'docs/testing-kit.md'), 'utf8')
    const files = [...guide.matchAll(/^```ts (\S+)\n([^]*?)^```$/gm)]
    expect(files.map(([, name]) => name)).toEqual(['playwright.config.ts', 'removal.spec.ts'])
    for (const [, name = '', text = ''] of files) await writeFile(join(folder, name), text)
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    await run(process.execPath, [join(root, 'e2e/kit/copy.mjs'), folder])

    const { stdout } = await run(
      process.execPath,
      [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=line'],
      { cwd: folder, env: { ...outsiders, EVO_CONSOLE_URL: addressOf.sandbox } },
    )
    expect(stdout).toContain('2 passed')
  } finally {
    await rm(folder, { recursive: true })
  }
})
