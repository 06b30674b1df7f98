/**
 * The lower bound of the wall: 5,000 sessions as a prototype shows them. It reads fifty first, then all in a worker, each five
 * seconds; no sign-in, order, groups, counters, clocks or accessible names.
 */
import {
  QueryClient,
  QueryClientProvider,
  queryOptions,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { memo, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'

const rowHeight = 28
const inWindow = 24
const poll = 5_000
const headers = { accept: 'application/json' }
const first = queryOptions({
  queryKey: ['sessions', 'first'],
  queryFn: ({ signal }) =>
    fetch('/sessions?page=0&countPerPage=50', { headers, signal }).then((answer) => answer.json()),
})
const all = queryOptions({ queryKey: ['sessions'], enabled: false, queryFn: () => null })

function useSessions() {
  const client = useQueryClient()
  const { data: some } = useQuery(first)
  const { data: every } = useQuery(all)
  const isStarted = some !== undefined
  useEffect(() => {
    if (!isStarted) return undefined
    const worker = new Worker(new URL('./wall-worker.js', import.meta.url), { type: 'module' })
    const rows = new Map()
    let timer
    worker.addEventListener('message', ({ data }) => {
      if (!data.same) {
        for (const row of data.changed) rows.set(row.id, row)
        client.setQueryData(all.queryKey, (former) =>
          (data.ids ?? former.map(({ id }) => id)).map((id) => rows.get(id)),
        )
      }
      timer = setTimeout(() => worker.postMessage('/sessions'), poll)
    })
    worker.postMessage('/sessions')
    return () => {
      clearTimeout(timer)
      worker.terminate()
    }
  }, [client, isStarted])
  return every ?? some?.items
}

const Row = memo(({ row, top }) => (
  <div className="wall-line" data-row={row.id} style={{ transform: `translateY(${top}px)` }}>
    <a href={`/sessions/${row.id}`}>{row.displayName}</a>
    <span>{row.fromAddress}</span>
    <span>{row.endpointName}</span>
    <span>{row.channel}</span>
    <span>{row.callState}</span>
    <span>{row.queueState}</span>
    <span>{row.dateLastModified}</span>
  </div>
))

function Wall() {
  const rows = useSessions()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text).toLowerCase()
  const [from, setFrom] = useState(0)
  const shown = useMemo(
    () =>
      (rows ?? []).filter(({ displayName, fromAddress, endpointName }) =>
        `${displayName} ${fromAddress} ${endpointName}`.toLowerCase().includes(wanted),
      ),
    [rows, wanted],
  )
  if (!rows) return <p>Loading…</p>
  return (
    <main>
      <input type="search" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <output>{shown.length}</output>
      <div
        className="window"
        onScroll={(event) => setFrom(Math.floor(event.currentTarget.scrollTop / rowHeight))}
      >
        <div style={{ height: shown.length * rowHeight, position: 'relative' }}>
          {shown.slice(from, from + inWindow).map((row, at) => (
            <Row key={row.id} row={row} top={(from + at) * rowHeight} />
          ))}
        </div>
      </div>
    </main>
  )
}

createRoot(document.getElementById('root')).render(
  <QueryClientProvider
    client={new QueryClient({ defaultOptions: { queries: { structuralSharing: false } } })}
  >
    <Wall />
  </QueryClientProvider>,
)
