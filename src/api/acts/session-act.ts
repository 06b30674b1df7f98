/** Somebody by address, and by the name that the screen speaks of them with. */
export interface Callee {
  readonly address: string
  readonly name: string
}

/** An act on a session, with all that it was aimed at when the person asked for it (contract §3.2). */
export type SessionAct =
  | { readonly kind: 'hold'; readonly callSid: string; readonly reason: 'None' | 'Transferring' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'redirect'; readonly to: Callee; readonly callerId?: string }
  | {
      readonly kind: 'add-to-call'
      readonly callSid: string
      readonly to: Callee
      readonly callerId?: string
    }
  | { readonly kind: 'invite'; readonly to: Callee; readonly callerId?: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'end-leg'; readonly callSid: string; readonly name: string }

export type SessionActKind = SessionAct['kind']

/** Apart from the acts themselves (`session-acts.ts`), so that what only shows them does not load them. */
export const sessionActKey = (sessionId: string) => ['sessions', 'act', sessionId] as const
