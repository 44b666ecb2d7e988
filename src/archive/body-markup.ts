/** The elements that the text of an article may hold: ingest lets no others through, and the reader shows no others. */
export const BODY_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr b blockquote br caption cite code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li ' +
    'mark ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul'
  ).split(' '),
)

/** The attributes that they may have, by their names in hast: as React names them. */
export const BODY_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['align', 'align'],
  ['ariaDescribedBy', 'aria-describedby'],
  ['ariaLabel', 'aria-label'],
  ['className', 'className'],
  ['colSpan', 'colSpan'],
  ['dataFootnoteBackref', 'data-footnote-backref'],
  ['dataFootnoteRef', 'data-footnote-ref'],
  ['dataFootnotes', 'data-footnotes'],
  ['dir', 'dir'],
  ['href', 'href'],
  ['id', 'id'],
  ['reversed', 'reversed'],
  ['rowSpan', 'rowSpan'],
  ['start', 'start'],
  ['title', 'title'],
])
