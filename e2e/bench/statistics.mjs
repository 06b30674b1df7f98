/** @param {readonly number[]} values @returns {number} */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [below = NaN, above = NaN] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]]
  return (below + above) / 2
}

/**
 * The median of the ratios of two apps, each within its own round.
 * @param {readonly number[]} ours @param {readonly number[]} theirs
 */
export const pairedRatio = (ours, theirs) =>
  median(ours.map((value, round) => value / (theirs[round] ?? NaN)))
