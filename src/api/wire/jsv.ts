/**
 * What a JSV text can hold (contract §8): the format has no type markers, so every scalar is text until a schema says
 * otherwise. `null` stands for an empty value, `''` for a written empty string.
 */
export type JsvValue = string | null | JsvValue[] | { [key: string]: JsvValue }

/** How deep objects and lists may nest, in both directions: more than any DTO needs, less than a call stack holds. */
export const jsvMaxDepth = 1000
