import { useQuery } from '@tanstack/react-query'

import * as m from '#messages'
import { appConfig } from '#api/agent-app.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import type { IconName } from '#ui/icon-name.ts'
import { StateChip, type StateTone } from '#ui/state-chip.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { agentReasonWords, agentStateWords } from './agent-state-words.ts'
import './agent-state.css'

const looks: Record<string, { readonly tone: StateTone; readonly icon?: IconName }> = {
  Ready: { tone: 'connected', icon: 'check' },
  NotReady: { tone: 'hold' },
  LoggedOut: { tone: 'ended', icon: 'logout' },
  WrapUp: { tone: 'queued' },
  Outgoing: { tone: 'queued', icon: 'phone-outgoing' },
}

/** The state of the agent's own phone and why, to be read: no operation is known that sets it (contract §4.2). */
export function AgentState({ user }: { readonly user: UserInfo }) {
  const { data: config } = useQuery({ ...appConfig(), enabled: hasRoleFor(user, 'GetAppConfig') })
  if (config === undefined) return null
  const state = agentStateWords(config.agentState)
  const reason = agentReasonWords(config.agentStateReason)
  const { tone, icon } = (Object.hasOwn(looks, config.agentState) && looks[config.agentState]) || {
    tone: 'neutral',
  }
  return (
    <span className="agent-state" title={m.agent_state_text()}>
      <VisuallyHidden>{m.agent_state()} </VisuallyHidden>
      <StateChip tone={tone} icon={icon}>
        {state}
        {reason && <span className="agent-state-reason"> · {reason}</span>}
      </StateChip>
      <VisuallyHidden> {m.agent_state_text()}</VisuallyHidden>
    </span>
  )
}
