import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import * as v from 'valibot'

import { appConfig } from '#api/agent-app.ts'
import { AppConfig } from '#api/contract/agent-app.ts'
import { UserInfo } from '#api/contract/user-info.ts'
import { createQueryClient } from '#api/query-client.ts'
import { AgentState } from './agent-state.tsx'

function show(config: object, roles = ['User']) {
  const client = createQueryClient()
  onTestFinished(() => client.clear())
  client.setQueryData(appConfig().queryKey, v.parse(AppConfig, config))
  render(
    <QueryClientProvider client={client}>
      <AgentState user={v.parse(UserInfo, { roles })} />
    </QueryClientProvider>,
  )
}

test.each([
  ['Ready', 'SetByUser', 'Ready · set by you'],
  ['NotReady', 'MissedCall', 'Not ready · after a missed call'],
  ['WrapUp', 'SetBySystem', 'Wrap-up · set by the system'],
  ['LoggedOut', 'Unknown', 'Logged out'],
  ['Unknown', '', 'Unknown'],
  ['', '', 'Unknown'],
  ['Lunch', 'Hungry', 'Lunch · Hungry'],
  ['constructor', 'toString', 'constructor · toString'],
])('%s by %s reads %s, and that it can only be looked at', (agentState, agentStateReason, words) => {
  show({ agentState, agentStateReason })
  const chip = screen.getByTitle(/can only show it/)
  expect(chip.textContent).toMatch(new RegExp(`^Your state: ${words} The state of your phone`))
  expect(chip.querySelector('button, a, select')).toBeNull()
})
