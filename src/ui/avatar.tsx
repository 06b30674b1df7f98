import { type CSSProperties, useState } from 'react'

import { safeHttpUrl } from '#lib/safe-http-url.ts'

import type { IconName } from './icon-name.ts'
import { hueOf, initialsOf } from './initials.ts'

type AvatarProps = {
  name: string
  /** Text from the server; only an http(s) address of another host is ever loaded. */
  src?: string | null | undefined
  size?: 'sm' | 'md' | 'lg'
  /** Where a name has no letters to show. */
  icon?: IconName | undefined
}

/** A picture loads by itself, and on the console's own host what is loaded may act: sign out, run an operation. */
const isElsewhere = (url: string) => new URL(url).hostname !== location.hostname

/** A face or initials beside a name that is written out; it says nothing by itself. One element. */
export function Avatar({ name, src, size = 'md', icon = 'user' }: AvatarProps) {
  const [failedUrl, setFailedUrl] = useState<string>()
  const url = safeHttpUrl(src)
  const initials = initialsOf(name)
  const style = { '--hue': hueOf(name) } as CSSProperties

  if (url && url !== failedUrl && isElsewhere(url)) {
    return (
      <img
        className="avatar"
        data-size={size}
        style={style}
        src={url}
        alt=""
        loading="lazy"
        decoding="async"
        referrerPolicy="no-referrer"
        onError={() => setFailedUrl(url)}
      />
    )
  }
  return (
    <span
      className={initials ? 'avatar' : `avatar i-${icon}`}
      data-size={size}
      style={style}
      aria-hidden="true"
    >
      {initials}
    </span>
  )
}
