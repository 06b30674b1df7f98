import * as m from '#messages'
import type { ChatTranscriptMessage } from '#api/contract/messaging.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { customerPath } from '#api/session-words.ts'
import { sessionName, wordFor } from '#api/words.ts'
import { clockTime, parseServerDate, shortDay } from '#lib/dates.ts'
import { dayAndTime } from '#lib/day-and-time.ts'
import { numberFormat } from '#lib/formats.ts'
import { masked } from '#lib/masked.ts'

export interface PrintedSessionProps {
  readonly session: SessionInfo
  /** Null where there is none to be had. */
  readonly transcript: readonly ChatTranscriptMessage[] | null
  readonly hasLog: boolean
  readonly isMasked: boolean
}

/** Beyond so many lines paper is the wrong place. */
const mostLines = 5_000

/** A session as it goes onto paper: its facts, what was said, its log. All of it is in the document. */
export function PrintedSession({ session, transcript, hasLog, isMasked }: PrintedSessionProps) {
  const plain = isMasked ? masked : (text: string) => text
  return (
    <article className="printed">
      <h1 dir="auto">{plain(sessionName(session))}</h1>
      <Facts session={session} plain={plain} />
      {transcript && (
        <section aria-labelledby="printed-transcript">
          <h2 id="printed-transcript">{m.print_transcript()}</h2>
          {transcript.length === 0 ? (
            <p>{m.print_transcript_empty()}</p>
          ) : (
            <ol>
              {transcript.map((message, index) => (
                // Lines have no ids: their place identifies them.
                <li key={index}>
                  <Stamp date={message.date} />
                  <div>
                    <strong dir="auto">{plain(message.from)}</strong>
                    <p dir="auto">{plain(message.body)}</p>
                    {message.mediaUri !== '' && (
                      <p className="printed-attachment">
                        {m.print_attachment({ address: plain(message.mediaUri) })}
                      </p>
                    )}
                  </div>
                </li>
              ))}
            </ol>
          )}
        </section>
      )}
      {hasLog && <Log session={session} plain={plain} />}
    </article>
  )
}

interface PartProps {
  readonly session: SessionInfo
  readonly plain: (text: string) => string
}

const number = numberFormat()

function Log({ session: { log }, plain }: PartProps) {
  return (
    <section aria-labelledby="printed-log">
      <h2 id="printed-log">{m.print_log()}</h2>
      {log.length === 0 && <p>{m.print_log_empty()}</p>}
      <ol>
        {log.slice(0, mostLines).map((line, index) => (
          <li key={index}>
            <Stamp date={line.date} />
            <p dir="auto">{plain(line.message)}</p>
          </li>
        ))}
      </ol>
      {log.length > mostLines && (
        <p>{m.print_log_cut({ shown: number().format(mostLines), count: number().format(log.length) })}</p>
      )}
    </section>
  )
}

function Facts({ session, plain }: PartProps) {
  const facts = [
    [wordFor('channel', session.channel), wordFor('direction', session.direction)],
    [m.print_started(), whenOf(session.dateCreated)],
    [m.print_ended(), whenOf(session.dateCompleted)],
    [m.print_from(), plain([session.fromName, session.fromAddress].filter(Boolean).join(', '))],
    [m.print_to(), plain(session.toAddress)],
    [m.print_customer(), plain(customerPath(session))],
    [m.print_answered(), plain(session.answeredByName)],
    [m.print_outcome(), plain(session.outcome)],
    [
      m.print_members(),
      plain(session.members.map(({ displayName, identity }) => displayName || identity).join(', ')),
    ],
    [m.print_id(), session.id],
  ] as const
  return (
    <dl className="printed-facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** The server's own words where they are no date. */
function whenOf(date: string): string {
  const time = parseServerDate(date)
  return time === null ? date : dayAndTime(time)
}

function Stamp({ date }: { readonly date: string }) {
  const time = parseServerDate(date)
  if (time === null) return <span className="printed-time">{date}</span>
  return (
    <time className="printed-time" dateTime={new Date(time).toISOString()}>
      {shortDay(time)} {clockTime(time)}
    </time>
  )
}
