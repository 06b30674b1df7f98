import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/**
 * Installs packages of Debian where we may: as root, on a Debian or what comes from one.
 * @param {string} what What is installed, in words.
 * @param {string[]} packages
 * @returns {boolean} Whether it was tried; whether it worked shows by what is there then.
 */
export function installFromDebian(what, packages) {
  if (process.getuid?.() !== 0 || !isDebian()) return false
  console.log(`Installing the ${what} of Debian.`)
  // Only the tests run what is installed: level 1 keeps packages from starting services of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const install = ['install', '--yes', '--no-install-recommends', ...packages]
  for (const command of [['update'], install]) spawnSync('apt-get', command, { env, stdio: 'inherit' })
  return true
}

function isDebian() {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  )
}
