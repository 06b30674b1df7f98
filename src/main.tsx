import './styles.css'

// Before all others: it starts the first reads.
import { canBeDrawn, client } from '#app/begun.ts'

import { StrictMode, useEffect } from 'react'
import { createRoot } from 'react-dom/client'

import { serverClock } from '#api/live/server-clock.ts'
import { App } from '#app/app.tsx'
import { checkWhoIsBack } from '#app/back-button.ts'
import { becomeLive } from '#app/become-live.ts'
import { followAccount } from '#app/follow-account.ts'
import { leaveNothingBehind } from '#app/leave-nothing.ts'
import { setClockSkew } from '#lib/every-second.ts'
import { afterFrame } from '#lib/after-frame.ts'
import { showTheme } from '#ui/theme.ts'

showTheme()
// Unpacked now and not when the first words are laid out, which would then be laid out in another font first.
document.fonts.load('1em "Inter Variable"').catch(() => undefined)
leaveNothingBehind(client)
followAccount(client)
serverClock.subscribe(() => setClockSkew(serverClock.get()))
const root = document.getElementById('root')

if (root) {
  checkWhoIsBack(client, root)
  void canBeDrawn().then(() =>
    createRoot(root).render(
      <StrictMode>
        <App client={client} />
        <BecomingLive />
      </StrictMode>,
    ),
  )
}

/**
 * The first answers are on their way by themselves; keeping them current begins once they are on the screen. Not when the
 * browser is at rest: what another tab says from now on (signed out!) is for this one too.
 */
function BecomingLive() {
  useEffect(() => afterFrame(() => void becomeLive(client)), [])
  return null
}
