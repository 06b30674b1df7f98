export interface Caller {
  readonly name: string
  readonly number: string
}

/** Who calls and writes in the living call centre, in several scripts; the numbers are fictional. */
export const callers: readonly [Caller, ...Caller[]] = [
  { name: 'Beatriz Conceição', number: '+14155550101' },
  { name: 'Jürgen Großmann', number: '+14155550102' },
  { name: 'أمل الفاروق', number: '+14155550103' },
  { name: '李雨桐', number: '+14155550104' },
  { name: 'Siobhán Ní Bhriain', number: '+14155550105' },
  { name: 'דוד לוי', number: '+14155550106' },
  { name: '鈴木 さくら', number: '+14155550107' },
  { name: 'Kwame Mensah', number: '+14155550108' },
  { name: 'Ελένη Παππά', number: '+14155550109' },
  { name: 'Ирина Соколова', number: '+14155550110' },
  { name: 'Priya Raghunathan', number: '+14155550111' },
  { name: 'Unknown caller', number: '+14155550112' },
]

export const questions = [
  'Hello, is somebody there?',
  'Can I still come today?',
  'I got the same bill twice.',
  'The app says my booking is gone.',
  'Do you take new patients?',
  'Could you send me the form again, please?',
  'Is parking free at your place?',
] as const

export const replies = [
  'Let me look that up for you.',
  'Yes, that works.',
  'I have sent it to the address we have on file.',
  'Could you tell me your date of birth?',
  'I am asking a colleague, one moment.',
] as const

export const thanks = ['Thank you!', 'Great, thanks 👍', 'OK, see you then.', 'That is all, bye.'] as const
