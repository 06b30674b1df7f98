/** What Paraglide wrote, turned into the modules that the console loads. */

/** @typedef {{ inputs: string, say: string }} Message the type of its inputs, and its function */

/**
 * The messages of a language by name, from the module that Paraglide wrote for it.
 * @param {string} source
 * @returns {Map<string, Message>}
 */
export function messagesOf(source) {
  const inputs = new Map(
    [...source.matchAll(/@typedef \{(\{.*\})\} (\w+Inputs) \*\//g)].map(([, type, name]) => [name, type]),
  )
  const found = `${source}\n`.matchAll(
    /^export const (\w+) = \/\*\* @type \{\(inputs: (\w+)\) => LocalizedString\} \*\/ ([^]*?\n?\});\n/gm,
  )
  return new Map(
    [...found].map(([, name = '', type = '', say = '']) => [
      name,
      { inputs: inputs.get(type) ?? '{}', say: withoutTypes(say) },
    ]),
  )
}

/** @param {string} say */
const withoutTypes = (say) =>
  say
    .replaceAll(/\/\*\* @type \{LocalizedString\} \*\/ /g, '')
    .replaceAll('registry.plural', 'plural')
    .replaceAll(', {});', ');')

/**
 * One message with its English.
 * @param {string} name
 * @param {Message} message
 */
export function englishModule(name, { inputs, say }) {
  const given = inputs.replaceAll('NonNullable<unknown>', 'string | number')
  return lines([
    `import { message } from '../../../lib/spoken.ts'`,
    say.includes('plural(') && `import { plural } from '../plural.js'`,
    `/** @type {${inputs === '{}' ? '() => string' : `(inputs: ${given}) => string`}} */`,
    `export const ${name} = /* @__PURE__ */ message('${name}', ${say})`,
  ])
}

/**
 * All messages of another language.
 * @param {Map<string, Message>} messages
 * @param {boolean} setsApart whether what is put into a message is set apart, since it may run the other way
 */
export function languageModule(messages, setsApart = false) {
  return lines([
    `import { plural } from './plural.js'`,
    setsApart && `import { apart } from './apart.js'`,
    ...[...messages].map(
      ([name, { say }]) =>
        `export const ${name} = ${setsApart ? say.replaceAll(/\$\{(i\?\.\w+)\}/g, '${apart($1)}') : say}`,
    ),
  ])
}

export const pluralModule = `const rules = new Map()
export function plural(locale, count) {
  if (!rules.has(locale)) rules.set(locale, new Intl.PluralRules(locale))
  return rules.get(locale).select(Number(count))
}`

/** Numbers need no isolation, texts stand between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE. */
export const apartModule =
  "export const apart = (input) => (typeof input === 'number' ? input : `\\u2068${input}\\u2069`)"

/** @param {(string | false)[]} each */
const lines = (each) => each.filter(Boolean).join('\n')
