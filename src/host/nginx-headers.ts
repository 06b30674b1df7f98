import { contentSecurityPolicy, securityHeaders, steadyHeaders } from './page-headers.ts'

/** A variable of the configuration says who may show the console in a frame. */
const framing = '$console_framing'
const policyVariable = '$console_policy'
const framesVariable = '$console_x_frame_options'

/** The regions of `docs/deploy/nginx.conf` that say what `page-headers.ts` says, by name. */
export const nginxRegions: Readonly<Record<string, readonly string[]>> = {
  maps: [
    `map $request_uri ${policyVariable} {`,
    `    "~^/api(?:[/?]|$)" "${contentSecurityPolicy('answer', framing)}";`,
    `    default "${contentSecurityPolicy('page', framing)}";`,
    '}',
    `map ${framing} ${framesVariable} { "'none'" DENY; default ""; }`,
  ],
  headers: [
    `    add_header Content-Security-Policy ${policyVariable} always;`,
    `    add_header X-Frame-Options ${framesVariable} always;`,
    ...Object.entries(steadyHeaders).map(([name, value]) => `    add_header ${name} "${value}" always;`),
  ],
  hidden: Object.keys(securityHeaders('answer', [])).map((name) => `        proxy_hide_header ${name};`),
}

/** The configuration with every region as it has to be. */
export function withNginxRegions(configuration: string): string {
  return configuration.replace(
    /^( *)(# --- generated from [\w/.-]+: (\w+))\n[^]*?^ *# --- end$/gm,
    (_region, indent: string, start: string, name: string) =>
      [indent + start, ...(nginxRegions[name] ?? []), `${indent}# --- end`].join('\n'),
  )
}
