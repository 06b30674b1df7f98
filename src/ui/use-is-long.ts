import { useState } from 'react'

/** Up to so many rows are all in the document, where the browser's own search, printing and every test find them. */
const allInDocument = 200
/** A list that came to be so long row by row is still whole: to draw it anew takes focus and the reader's place. */
const mostInDocument = 600
/** So many rows more or less are the same list that goes on, and no other one. */
const fewRows = 100

/** Whether only a part of a list's rows can be in the document at once, by how many there are and were. */
export function useIsLong(count: number): boolean {
  const [known, setKnown] = useState({ count, isLong: count > allInDocument })
  if (count === known.count) return known.isLong
  const goesOnWhole = !known.isLong && Math.abs(count - known.count) <= fewRows
  const isLong = count > (goesOnWhole ? mostInDocument : allInDocument)
  setKnown({ count, isLong })
  return isLong
}
