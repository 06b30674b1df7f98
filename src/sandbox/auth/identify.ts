import type { Role } from '../../api/contract/operations.ts'
import type { Person } from '../cast.ts'
import { personByEmail } from '../cast.ts'
import { cookiesOf } from '../http/cookies.ts'
import { invalidRole, notSignedIn, wrongAccount, wrongLogin } from '../http/http-error.ts'
import type { World } from '../world/world.ts'

/** The id under which this browser is signed in, if it is: `ss-opt` says which of the two cookies counts (§2.1). */
export function signInIdOf(request: Request): string | undefined {
  const cookies = cookiesOf(request)
  return cookies['ss-opt'] === 'perm' ? cookies['ss-pid'] : (cookies['ss-id'] ?? cookies['ss-pid'])
}

/**
 * Who sent the request, by Basic credentials or by cookie; null when nobody is signed in. A wrong Basic login is a 401, which
 * names the provider where the operation is guarded (contract §7).
 */
export function identify(world: World, request: Request, isGuarded: boolean): Person | null {
  const [, encoded] = /^Basic\s+(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? []
  if (encoded !== undefined) return checkCredentials(world, ...splitCredentials(encoded), isGuarded)
  const email = world.signIns.emailOf(signInIdOf(request) ?? '')
  return (email !== undefined && world.activePerson(email)) || null
}

/** The person with this login; throws 401 as ServiceStack words it (contract §7). */
export function checkCredentials(
  world: World,
  userName: string,
  password: string,
  isGuarded = false,
): Person {
  const refused = isGuarded ? notSignedIn : wrongLogin
  const person = personByEmail(userName)
  if (!person || person.password !== password) throw refused('Invalid Username or Password')
  if (person.locked) throw refused('This account has been locked')
  if (!world.activePerson(person.email)) throw refused('This account is disabled')
  return person
}

function splitCredentials(encoded: string): [string, string] {
  const text = decodedBase64(encoded)
  const colon = text.indexOf(':')
  return colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
}

function decodedBase64(encoded: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)))
  } catch {
    return ''
  }
}

/** Lets through whom the operation is for; throws 401 or 403 (contract §7). */
export function authorise(roles: readonly Role[] | 'authenticated' | 'anyone', person: Person | null): void {
  if (roles === 'anyone') return
  if (!person) throw notSignedIn()
  if (roles !== 'authenticated' && !roles.some((role) => person.roles.includes(role))) throw invalidRole()
}

/** The accounts that a person asks about, or all of their own where they name none; throws 403 for any other. */
export function accountsOf(person: Person, wanted: readonly string[] = []): ReadonlySet<string> {
  const named = wanted.filter((id) => id !== '')
  named.forEach((id) => requireAccount(person, id))
  return new Set(named.length > 0 ? named : person.accounts.map((account) => account.id))
}

/** Lets through only people of the account (contract §6.4). */
export function requireAccount(person: Person, accountId: string): void {
  if (!person.accounts.some((account) => account.id === accountId)) throw wrongAccount()
}
