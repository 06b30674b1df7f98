import { keyNames } from '#ui/key-combo.ts'
import './keys.css'

/** Keys as caps, one a key; nothing for no keys. */
export const Keys = ({ keys }: { readonly keys: string }) =>
  keys !== '' && (
    <kbd className="keys">
      {keyNames(keys).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </kbd>
  )
