/** Fails where a package that is installed here is known to be unsafe, at high or above. Where nobody can be asked, it says so. */
import { spawnSync } from 'node:child_process'

const { stdout, error } = spawnSync('npm', ['audit', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  timeout: 60_000,
  maxBuffer: 64 * 1024 * 1024,
  shell: process.platform === 'win32',
})
const report = parse(stdout ?? '')
const counts = report?.metadata?.vulnerabilities

if (counts) {
  const serious = Object.values(report.vulnerabilities ?? {}).filter(({ severity }) =>
    ['high', 'critical'].includes(severity),
  )
  for (const { name, severity, range, via } of serious) {
    const titles = (via ?? []).map((cause) => (typeof cause === 'string' ? `through ${cause}` : cause.title))
    console.log(`${severity}: ${name} ${range}: ${titles.join('; ')}`)
  }
  console.log(`npm audit: ${counts.critical} critical, ${counts.high} high, ${counts.total} in all.`)
  process.exitCode = counts.critical + counts.high > 0 ? 1 : 0
} else {
  const reason = error?.message ?? report?.message ?? report?.error?.summary ?? 'no answer that can be read'
  console.log(`npm audit could not be had here, so nothing is known of unsafe packages: ${reason}`)
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
