import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'

/** The region "Members", once it is there. */
export const findMembers = () => screen.findByRole('region', { name: 'Members' })

const all = () => [...document.querySelectorAll<HTMLElement>('[data-member-id]')]

/** The row of a member, by identity; null while there is none. */
export const rowOf = (identity: string): HTMLElement | null =>
  all().find((row) => row.dataset['memberId'] === identity) ?? null

/** The same, once it is there. */
export async function findRow(identity: string): Promise<HTMLElement> {
  await waitFor(() => {
    if (rowOf(identity) === null) throw new Error(`${identity} is not listed`)
  })
  return rowOf(identity) as HTMLElement
}

/** The identities in the list, from top to bottom. */
export const listed = (): string[] => all().map((row) => row.dataset['memberId'] ?? '')

/** The button of a row that asks to take its member out. */
export const removeButton = async (identity: string): Promise<HTMLElement> =>
  within(await findRow(identity)).getByRole('button', { name: /^(Remove|Leave)/ })

/** Opens the question whether to take a member out. */
export async function askToRemove(user: UserEvent, identity: string): Promise<HTMLElement> {
  await user.click(await removeButton(identity))
  return screen.findByRole('alertdialog')
}

/** Asks, and says yes. */
export async function remove(user: UserEvent, identity: string): Promise<void> {
  const dialog = await askToRemove(user, identity)
  await user.click(within(dialog).getByRole('button', { name: /^(Remove|Leave|Cancel call)$/ }))
}
