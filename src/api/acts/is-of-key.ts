import type { Mutation } from '@tanstack/react-query'

/** Whether a mutation has a key that begins so. */
export const isOfKey = ({ options: { mutationKey } }: Mutation, key: readonly unknown[]): boolean =>
  key.every((step, index) => step === mutationKey?.[index])
