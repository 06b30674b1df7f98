import { useState, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { holdReasonFor, localCallSid } from '#api/acts/session-acts.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { Self } from '#api/self.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { Button } from '#ui/button.tsx'
import { useCommands } from '#ui/commands.ts'
import { MenuButton } from '#ui/menu-button.tsx'
import type { MenuEntry } from '#ui/menu-entry.ts'
import type { CallAct } from './act-notice.ts'
import { controlsOf, type Control, type ControlledAction } from './control.ts'
import { useCallActs } from './use-call-acts.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'

const EndDialog = lazyAgain(async () => (await import('./end-dialog.tsx')).EndDialog)
const DestinationDialog = lazyAgain(async () => (await import('./destination-dialog.tsx')).DestinationDialog)

interface ControlsProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  /** Named in confirmations where the person works in several accounts; else null. */
  readonly accountName: string | null
  /** What else the menu "More" leads to. */
  readonly more?: readonly MenuEntry[]
}

type Question = {
  readonly key: number
  readonly purpose: 'redirect' | 'add-to-call' | 'end-session'
  /** What was asked for before the sign-in was gone. */
  readonly again: CallAct | null
}

/** What can be done to a session as a whole: hold, redirect, more people, and its end. */
export function Controls({ session, user, self, accountName, more = [] }: ControlsProps) {
  const isSignInNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  // The last question stays while its dialog closes; each has a form of its own.
  const [question, setQuestion] = useState<Question | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const { inFlight, run } = useCallActs(session, user, askAgain)
  const callSid = localCallSid(session, self)
  const controls = controlsOf(session, user, inFlight, callSid !== '')
  const [first, ...others] = controls as [Control, ...Control[]]

  function ask(purpose: Question['purpose'], again: CallAct | null = null) {
    setQuestion((former) => ({ key: (former?.key ?? 0) + 1, purpose, again }))
    setIsAsking(true)
  }

  /** Acts without a question are offered again by their notice. */
  function askAgain(act: CallAct): boolean {
    if (act.kind === 'hold' || act.kind === 'resume' || act.kind === 'end-leg') return false
    ask(act.kind === 'end' ? 'end-session' : act.kind, act)
    return true
  }

  function begin(action: ControlledAction) {
    if (action === 'hold') run({ kind: 'hold', callSid, reason: holdReasonFor(session) })
    else if (action === 'resume') run({ kind: 'resume' })
    else ask(action)
  }

  function act(act: CallAct) {
    setIsAsking(false)
    run(act)
  }

  useCommands(() =>
    controlsOf(session, user, inFlight, callSid !== '', 'all').map(({ action, ...control }) => ({
      // One key for the two, as there is one place.
      id: `session.${action === 'resume' ? 'hold' : action}`,
      label: control.label,
      icon: control.icon,
      group: 'session',
      disabledReason: control.isBusy ? m.call_refusal_in_flight() : control.disabledReason,
      run: () => begin(action),
    })),
  )

  const dialog = {
    isOpen: isAsking && !isSignInNeeded,
    close: () => setIsAsking(false),
    session,
    accountName,
    act,
    disabledReason: controls.find(({ action }) => action === question?.purpose)?.disabledReason,
  }
  return (
    <fieldset className="call-controls" aria-label={m.call_acts()}>
      {/* One place whatever it says, so that focus stays when Hold becomes Resume. */}
      <ControlButton control={first} begin={begin} />
      {others.map((control) => (
        <ControlButton key={control.action} control={control} begin={begin} className="call-controls-wide" />
      ))}
      {others.length + more.length > 0 && <MoreButton controls={others} begin={begin} more={more} />}
      {others.length > 0 && more.length > 0 && (
        <MenuButton
          size="sm"
          icon="more"
          iconOnly
          className="call-controls-wide"
          label={m.call_more()}
          entries={more}
        />
      )}
      {question && (
        <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[question]}>
          {question.purpose === 'end-session' ? (
            <EndDialog {...dialog} self={self} isAgain={question.again !== null} />
          ) : (
            <DestinationDialog
              {...dialog}
              key={question.key}
              purpose={question.purpose}
              again={question.again}
              callSid={callSid}
            />
          )}
        </RegionBoundary>
      )}
    </fieldset>
  )
}

interface ControlButtonProps {
  readonly control: Control
  readonly begin: (action: ControlledAction) => void
  readonly className?: string
}

function ControlButton({ control, begin, className = '' }: ControlButtonProps) {
  const { action, label, icon, isBusy, disabledReason } = control
  return (
    <Button
      size="sm"
      icon={icon}
      className={className}
      endsSomething={action === 'end-session'}
      isBusy={isBusy}
      disabledReason={isBusy ? undefined : disabledReason}
      onClick={({ detail }) => {
        // The second click of a double click may meet a button that has become another.
        if (detail <= 1) begin(action)
      }}
    >
      {label}
    </Button>
  )
}

interface MoreButtonProps {
  readonly controls: readonly Control[]
  readonly begin: ControlButtonProps['begin']
  readonly more: readonly MenuEntry[]
}

/** The other controls where there is room for one only; a mark of what is under way among them. */
function MoreButton({ controls, begin, more }: MoreButtonProps) {
  const label = controls.find(({ isBusy }) => isBusy)?.label ?? m.call_more()
  const acts = controls.map(({ action, icon, label: name, isBusy, disabledReason }): MenuEntry => ({
    kind: 'act',
    label: name,
    icon,
    ...(action === 'end-session' && { tone: 'danger' }),
    disabledReason: isBusy ? m.call_refusal_in_flight() : disabledReason,
    run: () => begin(action),
  }))
  const divider: readonly MenuEntry[] = acts.length > 0 && more.length > 0 ? [{ kind: 'divider' }] : []
  return (
    <MenuButton
      size="sm"
      icon="more"
      // The only menu where there are no other controls, however wide the page.
      className={controls.length > 0 ? 'call-controls-narrow' : ''}
      label={label}
      entries={[...acts, ...divider, ...more]}
    />
  )
}
