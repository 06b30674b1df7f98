/** Where the console is served, and who answers behind `/api`. */
export interface HostSettings {
  /** Address to listen on; 127.0.0.1 unless HOST says otherwise. */
  readonly host: string
  readonly port: number
  /** The Evo Voice server to pass `/api` on to; undefined means the sandbox. */
  readonly evoVoiceUrl: URL | undefined
  /** Origins that may show the console in a frame; none by default. */
  readonly embedOrigins: readonly string[]
}

/** A setting nobody can serve with; its message is the whole sentence to print. */
export class SettingError extends Error {}

/**
 * Reads PORT (4173), HOST (127.0.0.1), EVOVOICE_URL and EMBED_ORIGINS from the environment; throws a SettingError that says
 * what to write instead.
 */
export function readHostSettings(env: Readonly<Record<string, string | undefined>>): HostSettings {
  return {
    host: readHost(env['HOST']),
    port: readPort(env['PORT']?.trim() || '4173'),
    evoVoiceUrl: readEvoVoiceUrl(env['EVOVOICE_URL']?.trim()),
    embedOrigins: readOrigins('EMBED_ORIGINS', env['EMBED_ORIGINS']),
  }
}

export const readHost = (text: string | undefined): string => text?.trim() || '127.0.0.1'

export function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new SettingError(
    `PORT is "${text}", which is not a port: write a number from 1 to 65535, e.g. PORT=4173.`,
  )
}

function readEvoVoiceUrl(text: string | undefined): URL | undefined {
  if (!text) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return url
  throw new SettingError(
    `EVOVOICE_URL is "${text}", which is not the address of a server: write it like https://team.evovoice.io, ` +
      'or leave it out to use the sandbox.',
  )
}

/** A host by name, IPv4 or IPv6 and perhaps a port: what stands here is copied into a header, so nothing else gets in. */
const origin = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d+)?$/

/** Origins with spaces between them; `setting` is the name that the SettingError says. */
export function readOrigins(setting: string, text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map((each) => readOrigin(setting, each))
}

function readOrigin(setting: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && origin.test(url.origin) && url.href === `${url.origin}/`) return url.origin
  throw new SettingError(
    `${setting} has "${text}" in it, which is not an origin: write origins like https://crm.example.com, ` +
      'with spaces between them, or leave it out so that no other site has a part in this.',
  )
}
