import * as v from 'valibot'

import { dto, enumeration, flag, optionalFlag, optionalText, text, texts } from './liberal.ts'

export const UserManagerAccess = enumeration(['ReadOnly', 'ReadWrite', 'ReadWriteDelete'])

/** Who is signed in, as `/auth/status` says (contract §2). `accountIds[i]` is called `accountNames[i]`. */
export const UserInfo = dto({
  id: text,
  isAuthenticated: flag,
  firstName: text,
  lastName: text,
  name: text,
  avatarUrl: text,
  emailAddress: text,
  roles: texts,
  accountIds: texts,
  accountNames: texts,
  managerAccess: UserManagerAccess,
  dashboardPermissions: texts,
})
export type UserInfo = v.InferOutput<typeof UserInfo>

/** Signed out, the server may answer with null, nothing, or `isAuthenticated: false` (contract §2.1). */
export const AuthStatus = v.nullish(UserInfo, null)

export const Authenticate = dto({
  provider: text,
  userName: optionalText,
  password: optionalText,
  rememberMe: optionalFlag,
})

export const AuthenticateResponse = v.nullish(
  dto({
    userId: text,
    sessionId: text,
    userName: text,
    displayName: text,
    referrerUrl: text,
    bearerToken: text,
    profileUrl: text,
    roles: texts,
    permissions: texts,
    authProvider: text,
  }),
  null,
)
