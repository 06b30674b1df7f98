/** For sorting numbers, or texts by their code units: less than 0 where `one` comes first, 0 where both are the same. */
export const compare = <Value extends string | number>(one: Value, other: Value): number =>
  one < other ? -1 : one > other ? 1 : 0
