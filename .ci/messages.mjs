/**
 * Compiles `src/messages` into `src/messages/compiled`. Paraglide turns each language into a module; of these come one small
 * module a message with its English, loaded where it is used, and one module for each other language, loaded by who reads it
 * (docs/decisions/014-other-languages-come-whole.md). The pseudo-language is made of the English.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { compile } from '@inlang/paraglide-js'

import { apartModule, englishModule, languageModule, messagesOf, pluralModule } from './message-modules.mjs'
import { pseudo } from './pseudo.mjs'

const project = 'src/messages/project.inlang'
const outdir = 'src/messages/compiled'
const raw = mkdtempSync(join(tmpdir(), 'messages-'))
const rightToLeft = ['ar']

await compile({
  project,
  outdir: raw,
  outputStructure: 'locale-modules',
  strategy: ['globalVariable', 'baseLocale'],
  emitReadme: false,
  emitGitIgnore: false,
  emitPrettierIgnore: false,
})

/** @type {{ locales: string[], baseLocale: string }} */
const { locales, baseLocale } = JSON.parse(readFileSync(`${project}/settings.json`, 'utf8'))
const english = read(baseLocale)

rmSync(outdir, { recursive: true, force: true })
mkdirSync(`${outdir}/messages`, { recursive: true })
write('plural.js', pluralModule)
write('apart.js', apartModule)
write(
  'messages.js',
  [...english.keys()].map((name) => `export { ${name} } from './messages/${name}.js'`).join('\n'),
)
for (const [name, message] of english) write(`messages/${name}.js`, englishModule(name, message))
for (const locale of locales.filter((each) => each !== baseLocale)) {
  write(`${locale}.js`, languageModule(read(locale), rightToLeft.includes(locale)))
}
const pseudoWords = [...english].map(
  ([name, { inputs, say }]) => /** @type {const} */ ([name, { inputs, say: pseudo(say) }]),
)
write('en-XA.js', languageModule(new Map(pseudoWords)))
rmSync(raw, { recursive: true })
// The compiler leaves timers of half a minute behind, for which nobody has to wait.
process.exit()

/** @param {string} locale */
function read(locale) {
  return messagesOf(readFileSync(`${raw}/messages/${locale}.js`, 'utf8'))
}

/** @param {string} path @param {string} text */
function write(path, text) {
  writeFileSync(`${outdir}/${path}`, `/* eslint-disable */\n${text}\n`)
}
