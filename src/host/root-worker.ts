import { build } from 'vite'

/**
 * Builds a service worker into the root of a built folder, as one plain script of a name that stays: only from there may it
 * answer for every address.
 */
export async function buildRootWorker(root: string, entry: string, outDir: string, name: string) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => name },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  })
}
