import { nameOf } from '../cast.ts'
import type { Person } from '../cast.ts'
import { newSessionId } from '../auth/anonymous-cookies.ts'
import { checkCredentials, signInIdOf } from '../auth/identify.ts'
import { cookiesOf, setCookie } from '../http/cookies.ts'
import { HttpError, notFound, notSignedIn } from '../http/http-error.ts'
import type { FieldFailure } from '../http/http-error.ts'
import type { Handlers, OpenContext } from './handler-types.ts'

/** Signing in and out, and who is signed in (contract §2). */
export const authentication = {
  Authenticate: (request, context) => {
    const provider = request.provider.toLowerCase()
    if (provider === 'logout') return signOut(context)
    if (provider === '' && request.userName === undefined) return whoIsIt(context)
    if (!['', 'credentials', 'basic'].includes(provider)) {
      throw notFound(`No configuration was added for OAuth provider '${provider}'`)
    }
    const { userName = '', password = '' } = request
    const missing = [...notEmpty('UserName', userName), ...notEmpty('Password', password)]
    if (missing[0]) throw new HttpError(400, 'NotEmpty', missing[0].message, { errors: missing })
    return signIn(checkCredentials(context.world, userName, password), request.rememberMe === true, context)
  },

  GetAuthStatus: (_request, { world, person }) => {
    if (person) return userInfo(person)
    return world.settings.authStatus === 'false' ? { isAuthenticated: false } : null
  },
} satisfies Partial<Handlers>

function signIn(person: Person, isRemembered: boolean, context: OpenContext) {
  const { world, request } = context
  const temporary = newSessionId()
  const permanent = newSessionId()
  const sessionId = isRemembered ? permanent : temporary
  world.signIns.remove(signInIdOf(request) ?? '')
  world.signIns.add(sessionId, person.email)
  context.setCookie(setCookie('ss-id', temporary, 'session', request))
  context.setCookie(setCookie('ss-pid', permanent, 'permanent', request))
  if (isRemembered) context.setCookie(setCookie('ss-opt', 'perm', 'permanent', request))
  else if (cookiesOf(request)['ss-opt']) {
    context.setCookie(setCookie('ss-opt', 'temp', 'permanent', request))
  }
  return authenticated(person, sessionId)
}

function signOut({ world, request }: OpenContext) {
  world.signIns.remove(signInIdOf(request) ?? '')
  return {}
}

function whoIsIt({ person, request }: OpenContext) {
  if (!person) throw notSignedIn()
  return authenticated(person, signInIdOf(request) ?? '')
}

const authenticated = (person: Person, sessionId: string) => ({
  userId: person.id,
  sessionId,
  userName: person.email,
  displayName: nameOf(person),
  roles: [...person.roles],
  permissions: [],
  authProvider: 'credentials',
})

const userInfo = (person: Person) => ({
  id: person.id,
  isAuthenticated: true,
  firstName: person.firstName,
  lastName: person.lastName,
  name: nameOf(person),
  emailAddress: person.email,
  roles: [...person.roles],
  accountIds: person.accounts.map((account) => account.id),
  accountNames: person.accounts.map((account) => account.name),
  ...(person.roles.includes('Manager') && { managerAccess: 'ReadWrite' as const }),
  dashboardPermissions: person.roles.includes('CallCenterDashboard')
    ? ['ViewSessions', 'ViewCallCenter']
    : [],
})

const notEmpty = (label: string, value: string): FieldFailure[] =>
  value === '' ? [{ errorCode: 'NotEmpty', fieldName: label, message: `'${label}' must not be empty.` }] : []
