/** The elements allowed in the body of an article. Ingest removes all others, and the reader renders no others. */
export const BODY_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li ' +
    'mark ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
)

/** The attributes allowed on these elements: from their name in hast to their name in React. */
export const BODY_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['align', 'align'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['ariaLabel', 'aria-label'],
  ['className', 'className'],
  ['colSpan', 'colSpan'],
  ['dataFootnoteBackref', 'data-footnote-backref'],
  ['dataFootnoteRef', 'data-footnote-ref'],
  ['dataFootnotes', 'data-footnotes'],
  ['dataLinked', 'data-linked'],
  ['dataPicture', 'data-picture'],
  ['dir', 'dir'],
  ['href', 'href'],
  ['id', 'id'],
  ['lang', 'lang'],
  ['reversed', 'reversed'],
  ['rowSpan', 'rowSpan'],
  ['start', 'start'],
  ['title', 'title'],
])
