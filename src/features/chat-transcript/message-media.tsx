import { useState } from 'react'

import * as m from '#messages'
import { Icon } from '#ui/icon.tsx'
import { fileNameOf, mediaAddress, mediaKind } from '#api/media-address.ts'

interface MessageMediaProps {
  readonly uri: string
  readonly contentType: string
}

/** An attachment: a picture, a player or a link. What does not load becomes a link; what no page may follow is text. */
export function MessageMedia({ uri, contentType }: MessageMediaProps) {
  const [isBroken, setIsBroken] = useState(false)
  const address = mediaAddress(uri)
  if (address === undefined) {
    return (
      <span className="chat-file" dir="auto">
        {uri}
      </span>
    )
  }
  const name = fileNameOf(address) || m.chat_attachment()
  const kind = isBroken ? 'file' : mediaKind(contentType)
  const broke = () => setIsBroken(true)
  if (kind === 'picture') {
    return (
      <a className="chat-picture" href={address} target="_blank" rel="noopener noreferrer">
        <img
          src={address}
          alt={m.chat_picture({ name })}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={broke}
        />
      </a>
    )
  }
  if (kind !== 'file') {
    const Player = kind === 'recording' ? 'audio' : 'video'
    const label = kind === 'recording' ? m.chat_recording({ name }) : m.chat_video({ name })
    return (
      <Player
        className="chat-player"
        src={address}
        controls
        preload="none"
        aria-label={label}
        onError={broke}
      />
    )
  }
  return (
    <a className="chat-file link" href={address} target="_blank" rel="noopener noreferrer">
      <Icon name="external" />
      <bdi>{m.chat_file({ name })}</bdi>
    </a>
  )
}
