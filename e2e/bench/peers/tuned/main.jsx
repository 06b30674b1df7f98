/**
 * The lower bound: the session page as a prototype that skips all that makes a product. No router, sign-in, dialog, checks or
 * accessible names; one request; rows of a fixed height. Only React, Query and a virtual list remain.
 */
import { QueryClient, QueryClientProvider, queryOptions, useQuery } from '@tanstack/react-query'
import { memo } from 'react'
import { createRoot } from 'react-dom/client'
import { VList } from 'virtua'

const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' })
const bigSession = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) =>
    fetch(location.pathname, { headers: { accept: 'application/json' }, signal }).then((answer) =>
      answer.json(),
    ),
})

const Member = memo(({ member }) => (
  <div className="member" data-member={member.identity}>
    <span>{member.displayName}</span>
    <span>{member.identity}</span>
    <span>{member.role}</span>
    <span>{member.callState}</span>
    <span>{member.muted ? 'Muted' : ''}</span>
    <button>Remove</button>
  </div>
))

const Line = memo(({ line }) => (
  <div className="line">
    <time>{stamp.format(new Date(line.date))}</time>
    <span>{line.message}</span>
  </div>
))

const Log = memo(({ log }) => (
  <VList data={log} itemSize={24} style={{ height: 400 }} role="log">
    {(line, at) => <Line key={at} line={line} />}
  </VList>
))

function SessionPage() {
  const { data: session } = useQuery(bigSession)
  if (!session) return <p>Loading…</p>
  return (
    <main>
      <h1>{session.displayName}</h1>
      <p>
        {session.dialState} · {session.callState} · {session.queueState}
      </p>
      <div>
        {session.members.map((member) => (
          <Member key={member.identity} member={member} />
        ))}
      </div>
      <Log log={session.log} />
    </main>
  )
}

createRoot(document.getElementById('root')).render(
  <QueryClientProvider client={new QueryClient()}>
    <SessionPage />
  </QueryClientProvider>,
)
