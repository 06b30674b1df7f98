import { spawnSync } from 'node:child_process'

import { installFromDebian } from './debian.mjs'

/** Debian keeps it where only root's PATH leads. */
const places = ['nginx', '/usr/sbin/nginx']

/**
 * Finds an nginx and what makes certificates, or installs Debian's where we may.
 * @returns {string | undefined} Its path; where none can be had, says so and gives undefined.
 */
export function ensureNginx() {
  const found = findNginx() ?? installDebians()
  if (found === undefined) {
    console.log(
      'No nginx was found and none could be installed, so the journeys behind nginx are left out. Install nginx and openssl to run them.',
    )
  }
  return found
}

function findNginx() {
  return works('openssl', 'version') ? places.find((place) => works(place, '-v')) : undefined
}

/**
 * @param {string} program
 * @param {string} asked
 */
function works(program, asked) {
  return spawnSync(program, [asked], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

function installDebians() {
  return installFromDebian('nginx', ['nginx-light', 'openssl']) ? findNginx() : undefined
}
