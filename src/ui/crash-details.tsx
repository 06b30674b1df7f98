import { useState } from 'react'

import * as m from '#messages'
import { crashReport } from '#lib/crash-report.ts'

import { CopyButton } from './copy-button.tsx'
import './crash-details.css'

interface CrashDetailsProps {
  readonly error: unknown
  readonly componentStack: string
  readonly region: string
}

/** What support needs to find the fault, to be read before it is copied. Load it lazily. */
export function CrashDetails({ error, componentStack, region }: CrashDetailsProps) {
  const [at] = useState(() => new Date())
  const report = crashReport({
    error,
    componentStack,
    region,
    version: `${import.meta.env['VITE_CONSOLE_VERSION']} ${builtAs()}`.trim(),
    address: globalThis.location,
    browser: navigator.userAgent,
    at,
  })
  return (
    <>
      <p className="problem-words">{m.ui_crashed_text()}</p>
      <details className="crash-details">
        <summary>{m.ui_crash_report()}</summary>
        <p>{m.ui_crash_report_text()}</p>
        <pre>{report}</pre>
        <CopyButton label={m.ui_copy_report()} text={report} />
      </details>
    </>
  )
}

/** The file that the page began with: its name changes with every build. */
function builtAs(): string {
  const script = document.querySelector<HTMLScriptElement>('script[type=module][src*="/assets/"]')
  return script?.src.split('/').at(-1) ?? ''
}
