import { useState } from 'react'

import * as m from '#messages'
import type { FileInfo } from '#api/contract/records.ts'
import { mediaAddress } from '#api/media-address.ts'
import { byteWords } from '#lib/byte-words.ts'
import { fullStamp, parseServerDate } from '#lib/dates.ts'
import { dayAndTime } from '#lib/day-and-time.ts'
import { Button } from '#ui/button.tsx'
import { formatDuration } from '#ui/format-duration.ts'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'

/** The contract knows no captions (§5); what was said is below, where the server has written it down. */
const Player = 'audio'

interface RecordingItemProps {
  readonly file: FileInfo
  /** Its place among the recordings, from 1: its name where the server gives none. */
  readonly number: number
}

/** One recording: its name, what is known of it, a player and a way to keep it. */
export function RecordingItem({ file, number }: RecordingItemProps) {
  const [isBroken, setIsBroken] = useState(false)
  // Played anew where the last try failed.
  const [tries, setTries] = useState(0)
  const address = mediaAddress(file.uri)
  const name = file.fileName.trim() || m.recordings_name({ number })
  const time = parseServerDate(file.dateCreated)
  const length = file.recordingDuration === null ? '' : formatDuration(file.recordingDuration)
  const size = file.contentLength === null || file.contentLength <= 0 ? '' : byteWords(file.contentLength)
  const about = [time === null ? file.dateCreated : dayAndTime(time), length, size]
    .filter(Boolean)
    .join(' · ')
  const transcription = file.transcription.trim() || file.aiTranscription.trim()
  return (
    <li className="recording">
      <strong dir="auto">{name}</strong>
      {address !== undefined && (
        <a
          className="link recording-download"
          href={address}
          download={name}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={m.recordings_download_name({ name, about })}
        >
          {m.recordings_download()}
        </a>
      )}
      <p className="recording-about" title={time === null ? undefined : fullStamp(time)}>
        {time === null ? <bdi>{file.dateCreated}</bdi> : <span>{dayAndTime(time)}</span>}
        {length !== '' && (
          <span>
            <VisuallyHidden>{m.recordings_length({ time: '' })}</VisuallyHidden>
            {length}
          </span>
        )}
        {size !== '' && <span>{size}</span>}
      </p>
      {address === undefined ? (
        <p className="recordings-note">{m.recordings_no_address()}</p>
      ) : (
        <>
          <Player
            key={tries}
            src={address}
            controls
            preload="none"
            aria-label={m.recordings_player({ name, about })}
            onError={() => setIsBroken(true)}
          />
          {isBroken && (
            <p role="alert" className="recording-broken">
              {m.recordings_broken()}{' '}
              <Button
                size="sm"
                onClick={() => {
                  setIsBroken(false)
                  setTries(tries + 1)
                }}
              >
                {m.recordings_play_again()}
              </Button>
            </p>
          )}
        </>
      )}
      {transcription !== '' && (
        <details>
          <summary>{m.recordings_transcription()}</summary>
          <p dir="auto">{transcription}</p>
        </details>
      )}
    </li>
  )
}
