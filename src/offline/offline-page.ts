import { offlineWords } from './words.ts'

/** Nothing runs in it, and nothing is fetched for it. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const style = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { display: grid; place-items: center; min-height: 100vh; margin: 0; }
  main { max-width: 26rem; padding: 1.5rem; }
  h1 { margin: 0 0 0.5rem; font-size: 1.25rem; font-weight: 600; }
  a { display: inline-block; padding: 0.5rem 1rem; border-radius: 6px; background: #4b4fdc; color: #fff; text-decoration: none; }
  a:focus-visible { outline: 2px solid; outline-offset: 2px; }
`

/** What is shown in the place of a page that cannot be had. All of it is here, so that there is nothing to keep or to renew. */
export function offlinePage(languages: readonly string[]): Response {
  const { language, direction, title, text, again } = offlineWords(languages)
  // An empty address is the one that was asked for.
  const page = `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p><p><a href="">${again}</a></p></main></body>
</html>`
  return new Response(page, {
    status: 503,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  })
}
