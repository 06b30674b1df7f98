import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { oddSessions } from '../../sandbox/scenarios/odd.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

/** What the region "States" says, a line a term. */
async function states(): Promise<string[]> {
  const region = await screen.findByRole('region', { name: 'States' })
  const terms = within(region).getAllByRole('term')
  return terms.map(
    ({ textContent, nextElementSibling }) => `${textContent} ${nextElementSibling?.textContent}`,
  )
}

test.each([
  ['quiet', steadySessions.voiceCall, ['Active', 'Connected', 'None', 'Voice', 'Incoming']],
  ['quiet', steadySessions.onHold, ['Active', 'Hold', 'None', 'Voice', 'Incoming']],
  ['quiet', steadySessions.queued, ['Active', 'Ringing', 'Queued', 'Voice', 'Incoming']],
  ['quiet', steadySessions.chat, ['Active', 'Connected', 'None', 'Chat', 'Incoming']],
  ['odd', oddSessions.unknownEnums, ['Paused', 'Teleported', 'Floating', 'Video', 'Sideways']],
  ['odd', oddSessions.nulls, Array.from({ length: 5 }, () => 'Not given')],
] as const)('%s, %s: the words of the wire, none merged, none guessed', async (scenario, id, values) => {
  await renderConsole(`/sessions/${id}`, { scenario })
  const terms = ['Dial', 'Call', 'Queue', 'Channel', 'Direction']
  expect(await states()).toEqual(terms.map((term, index) => `${term} ${values[index]}`))
})
