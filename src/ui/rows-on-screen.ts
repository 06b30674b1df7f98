/** How many rows of that height, in pixels, the screen has room for. Where there is no screen, as in tests: a usual one. */
export const rowsOnScreen = (rowHeight: number): number => Math.ceil(Math.max(screen.height, 800) / rowHeight)
