import { createContext, use } from 'react'
import type { CustomContainerComponentProps, CustomItemComponentProps } from 'virtua'

/** What the elements of a windowed list have to say of the whole of it, most of which is not in the document. */
export const ListContext = createContext<{ label: string | undefined; size: number }>({
  label: undefined,
  size: 0,
})

export function ListRoot(props: CustomContainerComponentProps) {
  const { label } = use(ListContext)
  return <ul {...props} aria-label={label} />
}

export function ListItem({ index, ...props }: CustomItemComponentProps) {
  const { size } = use(ListContext)
  return <li {...props} aria-setsize={size} aria-posinset={index + 1} />
}
