const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => escapes[character] ?? character)

/** The page that a browser gets when it asks for HTML, as ServiceStack's snapshot is one (contract §8.1). */
export const htmlPage = (title: string, value: unknown): string =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(title)} Snapshot</title></head>
<body><h1>Snapshot of ${escaped(title)}</h1><pre>${escaped(JSON.stringify(value, null, 2))}</pre></body>
</html>
`

/** The page that a proxy or a crashed server puts in front of the API. */
export const errorPage = (status: number): string =>
  `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${status} Server error</title></head>
<body><h1>${status}</h1><p>The service is unavailable.</p></body>
</html>
`
