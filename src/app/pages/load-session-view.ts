/** The code of the session view; the page table starts it ahead, the desk shows it. */
export const loadSessionView = () => import('./session-view.tsx')
