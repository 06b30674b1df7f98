/** Runs in a worker, whose timers a browser does not slow down when the page is hidden: rests and ticks as it is told. */
let timer: ReturnType<typeof setInterval> | undefined

globalThis.addEventListener('message', ({ data: mustTick }: MessageEvent<boolean>) => {
  clearInterval(timer)
  timer = mustTick ? setInterval(() => globalThis.postMessage(null), 1_000) : undefined
})
