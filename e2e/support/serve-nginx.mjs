/**
 * Serves the built console with an nginx of the tests' own, configured by `docs/deploy/nginx.conf` as it stands but for the
 * lines that everybody has to change. It has a folder, a certificate and a port of its own and ends with this process.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { nginxLog } from './nginx-log.mjs'

const { E2E_NGINX = 'nginx', E2E_NGINX_PORT, E2E_PORT } = process.env
const evoVoice = `127.0.0.1:${E2E_PORT}`
const folder = mkdtempSync(join(tmpdir(), 'evo-voice-console-nginx-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const certificate = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost'
const own = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'certificate.pem')]
run('openssl', [...certificate.split(' '), '-addext', 'subjectAltName=IP:127.0.0.1', ...own])
writeFileSync(join(folder, 'console.conf'), configuration(readFileSync('docs/deploy/nginx.conf', 'utf8')))
// As Debian's own, which people have; without it nginx would send everything as plain text.
const types = '/etc/nginx/mime.types'
if (existsSync(types)) copyFileSync(types, join(folder, 'mime.types'))
else
  writeFileSync(
    join(folder, 'mime.types'),
    'types { text/html html; text/css css; application/javascript js; image/svg+xml svg; font/woff2 woff2; }',
  )
mkdirSync(join(folder, 'temp'))
writeFileSync(join(folder, 'nginx.conf'), main())
const start = ['-p', folder, '-c', 'nginx.conf', '-e', 'start.log']
mkdirSync(dirname(nginxLog), { recursive: true })
writeFileSync(nginxLog, '')
run(E2E_NGINX, ['-t', '-q', ...start])

const server = spawn(E2E_NGINX, start, { stdio: 'inherit' })
server.on('exit', (code) => process.exit(code ?? 1))
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
  process.on(signal, () => server.kill('SIGTERM'))

/** @param {string} text */
function configuration(text) {
  /** @type {[RegExp, string][]} */
  const lines = [
    [/^ +listen 80;/m, `    listen unix:${join(folder, 'redirect.sock')};`],
    [/^ +listen 443 ssl http2;/m, `    listen 127.0.0.1:${E2E_NGINX_PORT} ssl http2;`],
    [/server team\.evovoice\.io:443;/, `server ${evoVoice};`],
    [/"team\.evovoice\.io"; \}/, `"${evoVoice}"; }`],
    [/"https"; \}/, '"http"; }'],
    [/ssl_certificate \S+;/, `ssl_certificate ${join(folder, 'certificate.pem')};`],
    [/ssl_certificate_key \S+;/, `ssl_certificate_key ${join(folder, 'key.pem')};`],
    [/root \S+;/, `root ${resolve('dist')};`],
    [/access_log \/\S+/, `access_log ${resolve(nginxLog)}`],
    [/error_log \/\S+/, `error_log ${join(folder, 'error.log')}`],
    [/\/etc\/ssl\/certs\/ca-certificates\.crt/, join(folder, 'certificate.pem')],
  ]
  return lines.reduce((changed, [line, ours]) => {
    if (changed.match(new RegExp(line, 'gm'))?.length !== 1) {
      throw new Error(`docs/deploy/nginx.conf has ${line} not exactly once.`)
    }
    return changed.replace(line, () => ours)
  }, text)
}

function main() {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    // Started by root, its workers would be somebody who may not read the build.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 2;',
    `pid ${join(folder, 'nginx.pid')};`,
    'error_log start.log;',
    'events { worker_connections 512; }',
    'http {',
    ...temporary.map((name) => `    ${name}_temp_path ${join(folder, 'temp', name)};`),
    '    include mime.types;',
    '    default_type application/octet-stream;',
    '    include console.conf;',
    '}',
    '',
  ].join('\n')
}

/**
 * @param {string} program
 * @param {string[]} parameters
 */
function run(program, parameters) {
  const { status, stderr } = spawnSync(program, parameters, { encoding: 'utf8' })
  if (status === 0) return
  console.error(`${program} ${parameters.join(' ')} failed.\n${stderr}`)
  process.exit(1)
}
