/** Fetches, decodes and compares by the date of the last change, which it trusts; posts only what changed. */
let last = ''
let known = new Map()
let order = []

addEventListener('message', async ({ data: url }) => {
  const text = await (await fetch(url, { headers: { accept: 'application/json' } })).text()
  if (text === last) {
    postMessage({ same: true })
    return
  }
  last = text
  const { items } = JSON.parse(text)
  const next = new Map()
  const changed = []
  for (const item of items) {
    const version = `${item.dateLastModified}|${item.callState}|${item.queueState}`
    next.set(item.id, version)
    if (known.get(item.id) !== version) changed.push(shown(item))
  }
  const ids = items.map(({ id }) => id)
  const isSameOrder = ids.length === order.length && ids.every((id, at) => id === order[at])
  known = next
  order = ids
  postMessage({ changed, ids: isSameOrder ? null : ids })
})

const shown = ({
  id,
  displayName,
  fromAddress,
  toAddress,
  endpointName,
  channel,
  callState,
  queueState,
  direction,
  outcome,
  dateLastModified,
}) => ({
  id,
  displayName,
  fromAddress,
  toAddress,
  endpointName,
  channel,
  callState,
  queueState,
  direction,
  outcome,
  dateLastModified,
})
