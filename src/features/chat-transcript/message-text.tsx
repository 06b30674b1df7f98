import { textParts } from './text-parts.ts'

/** What somebody wrote: text as it is, in its own direction, with its addresses to follow. */
export function MessageText({ text }: { readonly text: string }) {
  return (
    <p className="chat-text" dir="auto">
      {textParts(text).map(({ text: part, href }, index) =>
        // Parts have no identity but their place: the same text always gives the same ones.
        href === undefined ? (
          part
        ) : (
          <a key={index} className="link" href={href} target="_blank" rel="noopener noreferrer">
            {part}
          </a>
        ),
      )}
    </p>
  )
}
