/**
 * The lower bound of the wall: 5,000 sessions as a prototype shows them, in ten columns. It reads fifty first, then all in a
 * worker, each five seconds; no sign-in, order, groups, counters, clocks or accessible names.
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
import { VList } from 'virtua'

const stamp = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' })
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

const Row = memo(({ row }) => (
  <div className="wall-line" data-row={row.id}>
    <a href={`/sessions/${row.id}`}>{row.displayName}</a>
    <span>{row.fromAddress}</span>
    <span>{row.toAddress}</span>
    <span>{row.endpointName}</span>
    <span>{row.channel}</span>
    <span>{row.callState}</span>
    <span>{row.queueState}</span>
    <span>{row.direction}</span>
    <span>{row.outcome}</span>
    <time>{stamp.format(new Date(row.dateLastModified))}</time>
  </div>
))

const Rows = memo(({ rows }) => (
  <VList data={rows} itemSize={28} style={{ height: 600 }}>
    {(row) => <Row key={row.id} row={row} />}
  </VList>
))

const texts = new WeakMap()

/** What is searched of a row, put together once. */
function textOf(row) {
  let text = texts.get(row)
  if (text === undefined) {
    text = [row.displayName, row.fromAddress, row.toAddress, row.endpointName, row.callState]
      .join(' ')
      .toLowerCase()
    texts.set(row, text)
  }
  return text
}

function Wall() {
  const rows = useSessions()
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text).toLowerCase()
  const shown = useMemo(
    () => (wanted === '' ? rows : rows?.filter((row) => textOf(row).includes(wanted))),
    [rows, wanted],
  )
  if (!shown) return <p>Loading…</p>
  return (
    <main>
      <input type="search" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <output>{shown.length}</output>
      <Rows rows={shown} />
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
