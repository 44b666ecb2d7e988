import { FacetLink } from './facet-link.tsx'
import { FilledMessage } from './filled-message.tsx'
import { sharedMessages } from './messages.ts'

/** `By A, B and C`. Each name links to the author's articles. */
export function Byline({ authors }: { readonly authors: readonly string[] }) {
  return (
    // The words between the names are English in articles of every language.
    <span lang="en" dir="ltr" className="byline">
      <FilledMessage
        text={sharedMessages.byline(authors.length)}
        values={Object.fromEntries(
          authors.map((author, index) => [index, <FacetLink key={author} facet="author" value={author} />]),
        )}
      />
    </span>
  )
}
