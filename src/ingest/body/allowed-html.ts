import type { Options } from 'rehype-sanitize'
import { BODY_ELEMENTS } from '../../archive/body-markup.ts'

/** Footnotes are the one thing that needs ids; the prefix keeps them apart from those of the page. */
export const NOTE_PREFIX = 'note-'

const NOTE_ID = /^note-fn(?:ref)?-[\w-]+$/
const NOTE_LINK = /^#note-fn(?:ref)?-[\w-]+$/
const WEB_LINK = /^(?:https?:\/\/|mailto:)/i
const NUMBER = /^-?\d{1,9}$/
/** Of a cell; browsers take no more than a thousand columns either. */
const SPAN = /^\d{1,3}$/

/** Whether a link leads anywhere that it may: the web, mail, or a footnote of the same article. */
export function isAllowedLink(address: string): boolean {
  return WEB_LINK.test(address) || NOTE_LINK.test(address)
}

/** What a text needs, and nothing that draws, loads, runs or asks. */
export const ALLOWED_HTML = {
  tagNames: [...BODY_ELEMENTS],
  attributes: {
    a: [
      ['href', WEB_LINK, NOTE_LINK],
      ['id', NOTE_ID],
      ['ariaDescribedBy', 'footnote-label'],
      'dataFootnoteRef',
      'dataFootnoteBackref',
      ['ariaLabel', /^Back to reference [\d-]+$/],
    ],
    abbr: ['title'],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    li: [['id', NOTE_ID]],
    ol: [['start', NUMBER], 'reversed'],
    section: ['dataFootnotes'],
    td: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', SPAN],
      ['rowSpan', SPAN],
    ],
    th: [
      ['align', 'left', 'center', 'right'],
      ['colSpan', SPAN],
      ['rowSpan', SPAN],
    ],
    '*': [['dir', 'ltr', 'rtl', 'auto']],
  },
  ancestors: {
    caption: ['table'],
    li: ['ol', 'ul'],
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
    dd: ['dl'],
    dt: ['dl'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  clobber: [],
  clobberPrefix: '',
  strip: 'iframe math noembed noframes object plaintext script style svg template textarea title xmp'.split(' '),
  allowComments: false,
  allowDoctypes: false,
} satisfies Options
