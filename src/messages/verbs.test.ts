import { expect, test } from 'vitest'

type Language = 'en' | 'es' | 'de' | 'ar'

/** A message: one text, or one for each number. */
type Catalogue = Record<string, string | readonly { match: Record<string, string> }[]>

const files: Record<string, Catalogue> = import.meta.glob('./{en,es,de,ar}/*.json', {
  import: 'default',
  eager: true,
})

interface Act {
  /** By name: its button, the title and button of its question, and what it came to. */
  readonly messages: string
  /** How its verb, and its object where two acts share a verb, begin in each language. Arabic puts letters before a word. */
  readonly words: Readonly<Record<Language, readonly RegExp[]>>
}

const session = { en: /\bsession/i, es: /\bsesión/i, de: /\bsitzung/i, ar: /جلسة/ }
const call = { en: /\bcall/i, es: /\bllamada/i, de: /\banruf/i, ar: /مكالمة/ }
const end = { en: /\bend/i, es: /\bfinaliz/i, de: /\bbeende/i, ar: /إنهاء|انتهت/ }
const both = (verb: typeof end, object: typeof end): Act['words'] => ({
  en: [verb.en, object.en],
  es: [verb.es, object.es],
  de: [verb.de, object.de],
  ar: [verb.ar, object.ar],
})

/** What is asked and what is told of one act: with the same verb, or somebody agrees to one thing and reads of another. */
const acts: Record<string, Act> = {
  'remove somebody': {
    messages: `
      member_remove member_remove_short removal_title removal_confirm removal_already_left_text
      removal_changed_meanwhile removal_signed_in_again outcome_removed outcome_forbidden outcome_busy
      outcome_busy_no_time outcome_still_there outcome_unknown`,
    words: { en: [/\bremov/i], es: [/\bquit(e|a|ó)/i], de: [/\bentfern/i], ar: [/إزال(ة|ته)/] },
  },
  leave: {
    messages: `
      member_leave leave_title leave_confirm invite_leave call_end_you_too outcome_left
      leave_already_left_title leave_already_left_text leave_changed_meanwhile leave_signed_in_again
      leave_outcome_already_left leave_outcome_forbidden leave_outcome_busy leave_outcome_busy_no_time
      leave_outcome_still_there leave_outcome_unknown`,
    words: { en: [/\b(leav|left)/i], es: [/\bsal(ir|ido|ía)\b/i], de: [/\bverlassen/i], ar: [/غادر/] },
  },
  'end a session': {
    messages: `
      call_end call_end_title call_end_confirm call_end_ended_title call_end_done call_end_already
      call_end_not call_end_unsure`,
    words: both(end, session),
  },
  "end somebody's call": {
    messages: `
      call_end_leg call_leg_title call_leg_confirm call_leg_done call_leg_already call_leg_not
      call_leg_unsure`,
    words: both(end, call),
  },
  hold: {
    messages: `
      call_hold call_holding call_hold_done call_hold_already call_hold_not call_hold_unsure
      refusal_not_on_hold`,
    words: { en: [/\bhold/i], es: [/\bespera/i], de: [/\b(ge)?halten/i], ar: [/انتظار/] },
  },
  resume: {
    messages: `
      call_resume call_resuming call_resume_done call_resume_already call_resume_not
      call_resume_unsure call_resume_guess`,
    // What it came to is told in English by the state that the call is in.
    words: {
      en: [/\bresum|\bconnected again|\bstill on hold/i],
      es: [/\breanud/i],
      de: [/\bfort(ge)?setz|\bsetzen .* fort/i],
      ar: [/استئناف/],
    },
  },
  redirect: {
    messages: `
      call_redirect call_redirecting call_redirect_title call_redirect_confirm call_redirect_done
      call_redirect_already call_redirect_not call_redirect_unsure`,
    words: { en: [/\bredirect/i], es: [/\bredirig/i], de: [/\bweiter(ge)?leit/i], ar: [/إعادة (ال)?توجيه/] },
  },
  'add somebody to a call': {
    messages: 'call_add call_add_title',
    words: { en: [/\badd/i], es: [/\bañad/i], de: [/\bhinzufüg/i], ar: [/إضافة/] },
  },
  'call somebody in': {
    messages: `
      call_adding call_add_confirm call_add_done call_add_already call_add_not call_add_unsure`,
    words: { en: [/\bcall/i], es: [/\bllam/i], de: [/\ban(ge)?ruf/i], ar: [/اتصال/] },
  },
  invite: {
    messages: `
      invite_button invite_title invite_confirm invite_back invite_signed_in_again invite_not
      invite_unsure`,
    words: { en: [/\binvit/i], es: [/\binvit/i], de: [/\bein(ge)?lad/i], ar: [/دعوة/] },
  },
}

const languages: readonly Language[] = ['en', 'es', 'de', 'ar']

test.each(languages.flatMap((language) => Object.keys(acts).map((act) => [language, act] as const)))(
  '%s: every message of "%s" says so',
  (language, act) => {
    const { messages, words } = acts[act]!
    const names = messages.trim().split(/\s+/)
    const texts = names.flatMap((name) => textsOf(language, name).map((text) => `${name}: ${text}`))
    expect(texts.length).toBeGreaterThanOrEqual(names.length)
    expect(texts.filter((text) => !words[language].every((word) => word.test(withoutName(text))))).toEqual([])
  },
)

test.each(languages)('%s: no two acts ask with the same words', (language) => {
  const questions = ['removal', 'leave', 'call_end', 'call_leg', 'call_redirect', 'call_add', 'invite']
  const confirms = questions.map((question) => textsOf(language, `${question}_confirm`).join(' '))
  expect(new Set(confirms).size).toBe(questions.length)
})

function textsOf(language: Language, name: string): string[] {
  const found = Object.entries(files)
    .filter(([file]) => file.startsWith(`./${language}/`))
    .map(([, catalogue]) => catalogue[name])
    .find((message) => message !== undefined)
  expect(found, `${name} in ${language}`).toBeDefined()
  return typeof found === 'string' ? [found] : (found ?? []).flatMap(({ match }) => Object.values(match))
}

/** A message's name, and the names of what is put into it, prove nothing. */
const withoutName = (text: string) => text.replace(/^[a-z_]+: /, '').replaceAll(/\{\w+\}/g, '{}')
