import { type ReactNode, useState } from 'react'
import { ErrorBoundary } from 'react-error-boundary'

import * as m from '#messages'

import { Button } from './button.tsx'
import { renewFailedLoads } from './late-code.ts'
import { lazyAgain } from './lazy-again.tsx'
import { notify } from './notice-store.ts'

const CrashDetails = lazyAgain(async () => (await import('./crash-details.tsx')).CrashDetails)

interface RegionBoundaryProps {
  /** What it is called on screen. */
  readonly region: string
  /** `bar`: it has the height of a button. `dialog`: it takes no place, so a notice says it. */
  readonly form?: 'pane' | 'bar' | 'dialog'
  /** What gives it another chance by itself when it changes. */
  readonly resetKeys?: unknown[]
  readonly children: ReactNode
}

/** A part of the screen that may fail by itself: the rest goes on, and this part says so, with another try and a report. */
export function RegionBoundary({ region, form = 'pane', resetKeys, children }: RegionBoundaryProps) {
  const [componentStack, setComponentStack] = useState('')
  const title = m.ui_crashed_title({ region })
  return (
    <ErrorBoundary
      {...(resetKeys && { resetKeys })}
      onReset={renewFailedLoads}
      onError={(_error, info) => {
        setComponentStack(info.componentStack ?? '')
        if (form === 'dialog')
          notify({ tone: 'problem', text: title, detail: m.ui_crashed_dialog(), key: title })
      }}
      fallbackRender={({ error, resetErrorBoundary }) => {
        if (form === 'dialog') return null
        const again = (
          <Button size="sm" icon="refresh" onClick={() => resetErrorBoundary()} title={title}>
            {form === 'bar' ? m.ui_crashed_bar({ region }) : m.ui_try_again()}
          </Button>
        )
        if (form === 'bar') return <span role="alert">{again}</span>
        return (
          <section aria-label={region} className="problem" role="alert">
            <h2 className="i-alert">{title}</h2>
            {again}
            <Details error={error} componentStack={componentStack} region={region} />
          </section>
        )
      }}
    >
      {children}
    </ErrorBoundary>
  )
}

interface DetailsProps {
  readonly error: unknown
  readonly componentStack: string
  readonly region: string
}

/** What it means, and the report, come when they are needed; where even that cannot be fetched, the rest has to do. */
export const Details = (props: DetailsProps) => (
  <ErrorBoundary fallback={null}>
    <CrashDetails {...props} />
  </ErrorBoundary>
)
