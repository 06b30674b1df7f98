import { useParams } from 'wouter'

import { decodeId } from '#lib/encode-id.ts'

/** The id in the address of the page; undefined where it has none. */
export function useIdInAddress(): string | undefined {
  const { id } = useParams<{ id?: string }>()
  return id === undefined ? undefined : decodeId(id)
}
