/** DTO classes in the shape of the vendor's TypeScript page (contract/delete-chat-member.txt), for `@servicestack/client`. */
import type { IReturn, IReturnVoid } from '@servicestack/client'

export class AuthenticateResponse {
  declare public userId: string
  declare public userName: string
  declare public roles: string[]
}

export class Authenticate implements IReturn<AuthenticateResponse> {
  declare public provider: string
  declare public userName: string
  declare public password: string
  declare public rememberMe: boolean
  public constructor(init?: Partial<Authenticate>) {
    Object.assign(this, init)
  }
  public getTypeName() {
    return 'Authenticate'
  }
  public getMethod() {
    return 'POST'
  }
  public createResponse() {
    return new AuthenticateResponse()
  }
}

export class Member {
  declare public identity: string
  declare public displayName: string
  declare public role: string
}

export class Line {
  declare public date: string
  declare public message: string
}

export class Session {
  declare public id: string
  declare public displayName: string
  declare public ended: boolean
  declare public log: Line[]
  declare public members: Member[]
}

export class SessionPage {
  declare public items: Session[]
  declare public totalCount: number
}

export class DeleteChatMember implements IReturn<Session> {
  declare public sessionId: string
  declare public memberToRemove: string
  public constructor(init?: Partial<DeleteChatMember>) {
    Object.assign(this, init)
  }
  public getTypeName() {
    return 'DeleteChatMember'
  }
  public getMethod() {
    return 'DELETE'
  }
  public createResponse() {
    return new Session()
  }
}

export class ListSessions implements IReturn<SessionPage> {
  declare public accountIds: string[]
  declare public specificIds: string[]
  declare public countPerPage: number
  public constructor(init?: Partial<ListSessions>) {
    Object.assign(this, init)
  }
  public getTypeName() {
    return 'ListSessions'
  }
  public getMethod() {
    return 'GET'
  }
  public createResponse() {
    return new SessionPage()
  }
}

export class RedirectSession implements IReturnVoid {
  declare public sessionId: string
  declare public destination: string
  public constructor(init?: Partial<RedirectSession>) {
    Object.assign(this, init)
  }
  public getTypeName() {
    return 'RedirectSession'
  }
  public getMethod() {
    return 'POST'
  }
  public createResponse(): void {}
}
