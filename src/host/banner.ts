import { join } from 'node:path'

import { runnerImport, type Plugin, type PreviewServer, type ViteDevServer } from 'vite'

import type { Person } from '../sandbox/cast.ts'
import type { Environment } from './environment.ts'

/** What the banner says of someone who can sign in to the sandbox. */
export type DemoSignIn = Pick<Person, 'email' | 'password' | 'shows'>

/** Prints, once the server listens, where the console is, who answers behind it and, for the sandbox, who can sign in. */
export function banner(environment: Environment): Plugin {
  const announce = async (server: ViteDevServer | PreviewServer) => {
    const signIns = environment.environment === 'sandbox' ? await loadSignIns(server.config.root) : []
    server.printUrls = () => {
      const [address = ''] = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])]
      server.config.logger.info(bannerText(address, environment, signIns))
    }
  }
  return { name: 'banner', configureServer: announce, configurePreviewServer: announce }
}

export function bannerText(
  address: string,
  { environment, production }: Pick<Environment, 'environment' | 'production'>,
  signIns: readonly DemoSignIn[],
): string {
  const lines = ['', `  Evo Voice console   ${address}`]
  if (environment === 'sandbox')
    lines.push('  Behind /api         the sandbox: a made-up call centre, no real calls')
  else lines.push(`  Behind /api         ${environment}${production ? ' (production: real customers)' : ''}`)
  if (signIns.length > 0) lines.push('', '  Sign in with e-mail and password', ...signInTable(signIns))
  return [...lines, ''].join('\n')
}

/** One line a sign-in, in columns. */
export function signInTable(signIns: readonly DemoSignIn[]): string[] {
  const width = (field: 'email' | 'password') => Math.max(...signIns.map((signIn) => signIn[field].length))
  const [email, password] = [width('email'), width('password')]
  return signIns.map((signIn) =>
    ['  ', signIn.email.padEnd(email), '  ', signIn.password.padEnd(password), '  ', signIn.shows].join(''),
  )
}

async function loadSignIns(root: string): Promise<readonly DemoSignIn[]> {
  const { module } = await runnerImport<typeof import('../sandbox/cast.ts')>(
    join(root, 'src/sandbox/cast.ts'),
    {
      root,
      logLevel: 'error',
    },
  )
  return module.cast
}
