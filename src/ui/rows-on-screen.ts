/** Pixels that the header of the console and of a pane take at the least. */
const aboveRows = 120

/** How many rows of that height, in pixels, the screen has room for in a pane. Where there is no screen, as in tests: a usual one. */
export const rowsOnScreen = (rowHeight: number, above = aboveRows): number =>
  Math.ceil((Math.max(screen.height, 800) - above) / rowHeight)
