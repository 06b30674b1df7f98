/** Where the console lies on its origin: nothing at the root, `/console` where a host serves it from a folder of that name. */
export const basePath = import.meta.env.BASE_URL.replace(/\/$/, '')

/** The console's own address of a path of the browser's. */
export const withinBase = (path: string): string =>
  path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path
