export type JsvValue = string | null | JsvValue[] | { [key: string]: JsvValue }
