import type { Plugin } from 'vite'

import { banner } from './banner.ts'
import { brokenEscapes } from './broken-escapes.ts'
import { environmentHost, environmentOf } from './environment.ts'
import { evoVoiceProxy } from './evo-voice-proxy.ts'
import type { HostSettings } from './host-settings.ts'
import { sandboxHost } from './sandbox-host.ts'
import { secureAnswers } from './secure-answers.ts'
import { staticFiles } from './static-files.ts'

/** Everything that stands around the console's files while Vite serves them, for developing (`vite`) and built (`vite preview`). */
export function consoleHost({ evoVoiceUrl, embedOrigins }: HostSettings): Plugin[] {
  const environment = environmentOf(evoVoiceUrl, embedOrigins)
  return [
    secureAnswers(embedOrigins),
    environmentHost(environment),
    evoVoiceUrl ? evoVoiceProxy(evoVoiceUrl) : sandboxHost(),
    staticFiles(),
    brokenEscapes(),
    banner(environment),
  ]
}
