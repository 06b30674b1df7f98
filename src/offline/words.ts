interface OfflineWords {
  readonly title: string
  readonly text: string
  readonly again: string
}

/**
 * The words of the one page that is shown when no other can be had, so it waits for no message file, and knows of no choice
 * that a page keeps: it follows the browser's languages.
 */
const words: Readonly<Record<string, OfflineWords>> = {
  en: {
    title: 'The console cannot be reached',
    text: 'There is no connection to it. What you had written is kept in this browser; calls go on without this page.',
    again: 'Try again',
  },
  es: {
    title: 'No se puede acceder a la consola',
    text: 'No hay conexión con ella. Lo que había escrito se conserva en este navegador; las llamadas continúan sin esta página.',
    again: 'Intentar de nuevo',
  },
  de: {
    title: 'Die Konsole ist nicht erreichbar',
    text: 'Es besteht keine Verbindung zu ihr. Was Sie geschrieben haben, bleibt in diesem Browser; Anrufe laufen ohne diese Seite weiter.',
    again: 'Erneut versuchen',
  },
  ar: {
    title: 'تعذّر الوصول إلى وحدة التحكم',
    text: 'لا يوجد اتصال بها. ما كتبته محفوظ في هذا المتصفح، والمكالمات مستمرة بدون هذه الصفحة.',
    again: 'أعد المحاولة',
  },
}

/** The first of a browser's languages that there are words in, English else. */
export function offlineWords(languages: readonly string[]) {
  const known = languages.map((language) => language.split('-')[0] ?? '').find((name) => name in words)
  const language = known ?? 'en'
  const { title, text, again } = words[language] as OfflineWords
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', title, text, again } as const
}
