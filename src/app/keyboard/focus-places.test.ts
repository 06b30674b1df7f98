// @vitest-environment jsdom
import { expect, test } from 'vitest'

import { focusCommands } from './focus-places.ts'

const offered = () => focusCommands().map(({ id }) => id)

test('a field and a list with rows are places to go to, a list without rows is none', () => {
  document.body.innerHTML = `
    <input data-place="filter">
    <div data-place="list"><ul></ul></div>
    <ul data-place="members"><li data-row="1" tabindex="-1"></li></ul>`
  expect(offered()).toEqual(['focus.members', 'focus.filter'])
  document
    .querySelector('[data-place=list] ul')
    ?.insertAdjacentHTML('beforeend', '<li><a data-row="1"></a></li>')
  expect(offered()).toEqual(['focus.members', 'focus.list', 'focus.filter'])
})
