import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'

const beginChunk = 'begin'

/** `src/app/begun.ts` and all it imports, in one file that runs what it holds as soon as it is loaded. */
const beginGroup = { name: beginChunk, test: /src\/app\/begun\.ts$/, priority: 1 }

type Bundle = Rollup.OutputBundle

/**
 * What a built page fetches beside its shell and not after it: the code that asks the server for the first answers, which
 * runs as soon as it is here, and the letters of the first screen, which is then laid out once and not again when they come.
 */
export function beginFirst(): Plugin {
  return {
    name: 'begin-first',
    // Not for the demo, whose server has to be started before anything is asked of it.
    apply: (_config, { command, mode }) => command === 'build' && mode !== 'demo',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups: [beginGroup] } } } } }),
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) => [scriptOf(bundle), fontOf(bundle)],
    },
  }
}

function scriptOf(bundle: Bundle): HtmlTagDescriptor {
  const isBegin = (file: Bundle[string]) =>
    file.type === 'chunk' && file.name === beginChunk && file.imports.length === 0
  const src = fileOf(bundle, isBegin, 'the code that begins, in one file that waits for no other')
  // `async`: a script that waits its turn waits for the style sheet as well.
  return { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head' }
}

function fontOf(bundle: Bundle): HtmlTagDescriptor {
  const isFont = ({ fileName }: Bundle[string]) => /inter-latin-wght-normal[^/]*\.woff2$/.test(fileName)
  const href = fileOf(bundle, isFont, 'the font of the first screen')
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href }
  return { tag: 'link', attrs, injectTo: 'head' }
}

function fileOf(bundle: Bundle, isWanted: (file: Bundle[string]) => boolean, what: string): string {
  const file = Object.values(bundle).find(isWanted)
  if (!file) throw new Error(`The build has not got ${what}`)
  return `/${file.fileName}`
}
