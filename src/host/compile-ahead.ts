import type { Plugin } from 'vite'

/** Not `begin`, which asks the first questions: compiled with all it holds, it asked them later, beside so much else that is compiled. */
const runAtOnce = new Set(['index', 'lists', 'desk-page', 'session-view', 'wall-page'])
const hint = '//# allFunctionsCalledOnLoad\n'

/**
 * Tells V8 that nearly all of a first screen's code runs as soon as it is here, so that it is compiled beside the main
 * thread while it arrives, and not on it, function by function. Other engines take the line for a comment.
 */
export function compileAhead(): Plugin {
  return {
    name: 'compile-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !runAtOnce.has(chunk.name)) continue
          chunk.code = hint + chunk.code
          const map = bundle[`${chunk.fileName}.map`]
          // One line more at the top: an empty one in the map.
          if (map?.type === 'asset') map.source = String(map.source).replace('"mappings":"', '"mappings":";')
        }
      },
    },
  }
}
