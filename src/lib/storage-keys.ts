/** How the keys begin under which a person's own texts are kept in the browser; `left-behind.ts` removes them when they leave. */
export const storageKeys = {
  draft: 'evo-voice.draft',
  outbox: 'evo-voice.outbox',
  notesDraft: 'evo-voice.notes-draft',
  wallViews: 'evo-voice.wall-views',
  acts: 'evo-voice.acts',
} as const
