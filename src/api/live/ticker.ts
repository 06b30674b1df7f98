/** A worker that says every second that a second has passed: browsers slow down a hidden page's own timers to one a minute. */
setInterval(() => globalThis.postMessage(null), 1_000)
