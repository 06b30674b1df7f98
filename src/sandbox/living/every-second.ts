import type { World } from '../world/world.ts'

/** A world that nobody looked at for longer skips what lies before; it would be history by now anyway. */
const longestCatchUp = 3_600

/**
 * Calls `tick` once for every second of the world's time, lazily: whoever asks the world anything makes up for the seconds
 * since the last question. No timer runs, and equal clocks see equal events.
 */
export function everySecond(world: World, tick: (second: number) => void): void {
  const start = world.now()
  let second = 0
  world.advance = () => {
    const present = Math.floor((world.now() - start) / 1_000)
    second = Math.max(second, present - longestCatchUp)
    while (second < present) {
      second += 1
      const now = second
      world.happenAt(start + now * 1_000, () => tick(now))
    }
  }
}
