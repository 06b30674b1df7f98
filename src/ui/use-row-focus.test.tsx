import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef, useState } from 'react'
import { expect, test } from 'vitest'

import { AlertDialog } from './alert-dialog.tsx'
import { Button } from './button.tsx'
import { useRowFocus } from './use-row-focus.ts'

/** A list whose rows can be taken out after a question; the row goes in the very moment in which the question closes. */
function Roster({ names }: { names: readonly string[] }) {
  const [present, setPresent] = useState(names)
  const [asked, setAsked] = useState<string | null>(null)
  const place = useRef({ key: '', index: 0 })
  const list = useRef<HTMLUListElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const focus = useRowFocus(present, list, heading)

  function ask(name: string) {
    place.current = { key: name, index: present.indexOf(name) }
    setAsked(name)
  }

  function remove() {
    setPresent(present.filter((name) => name !== asked))
    setAsked(null)
  }

  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Members
      </h2>
      <ul ref={list}>
        {present.map((name) => (
          <li key={name} data-row={name} tabIndex={-1}>
            {name}
            <Button onClick={() => ask(name)}>Remove {name}</Button>
          </li>
        ))}
      </ul>
      <AlertDialog
        isOpen={asked !== null}
        close={() => setAsked(null)}
        title="Remove?"
        actions={<Button onClick={remove}>Yes</Button>}
        finalFocus={() => focus.placeOf(place.current.key, place.current.index)}
      >
        Somebody goes.
      </AlertDialog>
    </>
  )
}

async function removeFrom(names: readonly string[], name: string) {
  const user = userEvent.setup()
  render(<Roster names={names} />)
  await user.click(screen.getByRole('button', { name: `Remove ${name}` }))
  await user.click(await screen.findByRole('button', { name: 'Yes' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
}

test('a row that goes as its question closes leaves focus on the row below, not on an act in it', async () => {
  await removeFrom(['Ana', 'Dana', 'Tom'], 'Dana')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('TomRemove Tom'))
})

test('the last row leaves it on the row above', async () => {
  await removeFrom(['Ana', 'Dana'], 'Dana')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('AnaRemove Ana'))
})

test('the only row leaves it on the heading', async () => {
  await removeFrom(['Dana'], 'Dana')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Members' })))
})
