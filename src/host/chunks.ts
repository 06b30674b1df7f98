/** What the inbox needs and the other lists of sessions share. */
const lists = [
  'src/ui/(pane|empty-state|skeleton|problem-state|stale-note|relative-clock|clock-|state-chip|use-|rows-on|search-field|visually-hidden|scroll-list)',
  'src/lib/(compare|dates|folded|duration-words|formats|locale|shown-in|time-zone|spoken|remembered|after-frame)',
  'src/api/(words|session-words|account|inbox|is-sorted)',
  'node_modules/virtua/',
]

/** What a session needs beside the inbox, beside the wall and in a frame. */
const sessions = [
  'src/app/pages/(way-back|back-link|lazy-session-view|use-id-in-address)',
  'src/features/ringing/ringing-title',
  'src/features/session-log/use-log-address',
  'src/features/session-members/removal-form',
  'src/lib/(addresses|encode-id|left-behind|pause|storage-keys)',
  String.raw`src/api/(session-members|acts/(session-act\.|is-of-key)|refusal-words|live/failure-news|open-worker|agent-app\.)`,
  String.raw`src/messages/compiled/(plural|messages/(region_session|app_back_to_sessions|ringing_title|session_stale|page_no_access_|refusal_|member_(leave|remove)\.|invite_button\.|call_end_leg\.))`,
  'node_modules/(wouter|regexparam|@tanstack/(query-core|react-query))/',
]

/**
 * What can be done to a session as a whole, and how the end of an act is found that nobody saw: asked for with its page, and here
 * right behind what there is to read.
 */
const acts = [
  'src/app/pages/(session-acts|use-session-more)',
  'src/features/call-controls/(control|use-call-acts|act-notice|act-refusal)',
  'src/api/acts/(session-acts|act-words|follow-|prove-|look-before)',
  'src/lib/phone-match',
  'src/ui/is-here',
  'src/messages/compiled/messages/(act_|call_(acts|adding|cancel|ending|end_ended|close|signed_in|hold|resum|redirect|refusal_no|try|more)|print_(export|open))',
  String.raw`src/messages/compiled/messages/call_(add|end|leg)(|_already|_done|_not|_unsure)\.`,
]

/** Every question and every form over the page. */
const dialogs = [
  String.raw`src/ui/(alert-dialog|dialog|final-focus)\.`,
  'node_modules/@base-ui/react/(alert-)?dialog/',
]

/**
 * What is kept in one file of the build, since each file costs a request, and one is smaller than a dozen. Groups
 * take along all that their modules import: without that, files import each other in circles and break at random.
 */
export const chunkGroups = [
  { name: 'lists', test: anyOf([...lists, ...sessions]) },
  // Nothing of the first screen imports these, so no circle can come of it; what they import stays with the first screen.
  { name: 'session-acts', test: anyOf(acts), includeDependenciesRecursively: false },
  { name: 'dialogs', test: anyOf(dialogs), includeDependenciesRecursively: false },
]

function anyOf(paths: readonly string[]): RegExp {
  return new RegExp(paths.map((path) => `/${path}`).join('|'))
}
