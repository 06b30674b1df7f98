import { type ComponentProps, type MouseEvent, useId } from 'react'

import type { IconName } from './icon-name.ts'
import { Icon, isDirectional } from './icon.tsx'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  variant?: 'primary' | 'quiet' | 'danger' | 'ghost'
  size?: 'sm' | 'md'
  icon?: IconName | undefined
  /** Only the icon shows; `aria-label` names the button. */
  iconOnly?: boolean
  /** An act that ends something, calm until it is reached for. */
  endsSomething?: boolean | undefined
  /** The act is under way: the button stays focused and does nothing more. */
  isBusy?: boolean | undefined
  /** Why the act is not available. The button stays in reach, does nothing, and gives this as its description. */
  disabledReason?: string | undefined
}

/** A button that never vanishes from under the keyboard: what cannot be done is `aria-disabled`, with its reason. */
export function Button({
  variant = 'quiet',
  size = 'md',
  icon,
  iconOnly,
  endsSomething,
  isBusy,
  disabledReason,
  className = '',
  children,
  onClick,
  ...attributes
}: ButtonProps) {
  const reasonId = useId()
  const isInert = isBusy === true || disabledReason !== undefined || isTrue(attributes['aria-disabled'])
  // Its own picture and no element in it: a roster has hundreds.
  const ownIcon = iconOnly && icon
  const describedBy = [attributes['aria-describedby'], disabledReason && reasonId].filter(Boolean).join(' ')

  function act(event: MouseEvent<HTMLButtonElement>) {
    // Also keeps an inert submit button from sending its form.
    if (isInert) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <>
      <button
        type="button"
        title={disabledReason}
        {...attributes}
        className={`button ${ownIcon ? `i-${ownIcon}` : ''} ${className}`}
        data-variant={variant}
        data-size={size}
        data-icon-only={iconOnly || undefined}
        data-directional={ownIcon && isDirectional(ownIcon)}
        data-danger={endsSomething || undefined}
        aria-disabled={isInert || undefined}
        aria-busy={isBusy || undefined}
        aria-describedby={describedBy || undefined}
        onClick={act}
      >
        {!iconOnly && (
          <>
            {icon && <Icon name={icon} />}
            {children}
          </>
        )}
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} className="button-reason" dir="auto">
          {disabledReason}
        </span>
      )}
    </>
  )
}

const isTrue = (value: boolean | 'true' | 'false' | undefined) => value === true || value === 'true'
