import { beginChunk } from './begin-first.ts'

/** What the inbox needs and the other lists of sessions share. */
const lists = [
  'src/ui/(pane|empty-state|skeleton|problem-state|stale-note|relative-clock|clock-|state-chip|use-|search-field|visually-hidden|scroll-list)',
  'src/lib/(dates|folded|duration-words|formats|locale|shown-in|time-zone|spoken|remembered|after-frame)',
  'src/api/(words|session-words|account|inbox|is-sorted|history)',
  'node_modules/virtua/',
]

/** What a session needs beside the inbox, beside the wall and in a frame. */
const sessions = [
  'src/app/pages/(way-back|lazy-session-view)',
  'src/features/ringing/ringing-title',
  'src/features/session-log/use-log-address',
  'src/features/session-members/consequence',
  'src/lib/(addresses|encode-id|pause)',
  String.raw`src/api/(session-members|session-act\.|prove-act|look-before|refusal-words|live/(fresh|failure-news)|open-worker)`,
  'src/messages/compiled/(plural|messages/(region_session|app_back_to_sessions|ringing_title|session_stale|page_no_access_title|refusal_))',
  'node_modules/(wouter|regexparam|use-sync-external-store|@tanstack/(query-core|react-query))/',
]

/** The controls of a session, which come right behind what there is to read of it. */
const acts = [
  'src/app/pages/(session-acts|use-session-more)',
  'src/features/call-controls/(act-notice|use-call-acts)',
  String.raw`src/api/(act-words|session-acts)\.`,
  'src/lib/phone-match',
  'src/messages/compiled/messages/(act_|print_|call_(add|end_(already|done|not|unsure)|end\\.|redirect|hold|leg_|resume|try_again|more))',
]

/**
 * What is kept in one file of the build, since each file costs a request, and one is smaller than a dozen: `begin` and
 * `lists` come with every page, `acts` with a session.
 */
export const chunkGroups = [
  { name: beginChunk, test: /src\/app\/begun\.ts$/, priority: 1 },
  { name: 'lists', test: anyOf([...lists, ...sessions]) },
  { name: 'acts', test: anyOf(acts), includeDependenciesRecursively: false },
]

function anyOf(paths: readonly string[]): RegExp {
  return new RegExp(paths.map((path) => `/${path}`).join('|'))
}
