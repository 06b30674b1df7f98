import { ChosenLines } from './chosen-lines.tsx'
import { findLinked } from './line-link.ts'
import { LogNarrowed } from './log-narrowed.tsx'
import { clickLine, copyChosen, moveInLines } from './line-acts.ts'
import { rowOf } from './log-row.tsx'
import { LogToolbar } from './log-toolbar.tsx'
import { viewOf } from './log-view.ts'

import './log-tools.css'

/** What comes after the first look at a log: `useLogTools` loads it. */
export const logTools = {
  ChosenLines,
  clickLine,
  copyChosen,
  findLinked,
  moveInLines,
  LogNarrowed,
  LogToolbar,
  rowOf,
  viewOf,
}
export type LogTools = typeof logTools
