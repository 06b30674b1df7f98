import { useEffect, useRef } from 'react'

import * as m from '#messages'

import { Button } from './button.tsx'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'
import { LaterButton } from './later-button.tsx'
import { dismissNotice, type Notice, type NoticeTone } from './notice-store.ts'

const iconOf = { success: 'check', info: 'info', problem: 'alert' } as const satisfies Record<
  NoticeTone,
  string
>
const readingTime = 10_000

type NoticeCardProps = { notice: Notice; dismiss: () => void }

/** One outcome. A problem is an alert of its own, so that three failures are three messages. */
export function NoticeCard({ notice, dismiss }: NoticeCardProps) {
  const { id, tone, text, detail, action, reference, stays = tone === 'problem' } = notice
  const card = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (stays) return
    let timer = setTimeout(leave, readingTime)
    function leave() {
      // Nobody's reading is cut short: while the stack is pointed at or has focus, the time starts again.
      const stack = card.current?.closest('.notices')
      const isBeingRead = stack?.matches(':hover') || stack?.contains(document.activeElement)
      if (isBeingRead) timer = setTimeout(leave, readingTime)
      else dismissNotice(id)
    }
    return () => clearTimeout(timer)
  }, [id, stays])

  return (
    <div ref={card} className="notice" data-tone={tone} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon name={iconOf[tone]} />
      <div className="notice-words">
        <strong>{text}</strong>
        {detail && <span>{detail}</span>}
        {action && (
          <LaterButton
            size="sm"
            availableAt={action.availableAt}
            onClick={() => {
              dismiss()
              action.run()
            }}
          >
            {action.label}
          </LaterButton>
        )}
        {reference && <CopyButton label={m.ui_copy_reference()} text={reference} />}
      </div>
      <Button
        variant="ghost"
        size="sm"
        icon="close"
        iconOnly
        aria-label={m.ui_dismiss({ text })}
        data-dismiss=""
        onClick={dismiss}
      />
    </div>
  )
}
