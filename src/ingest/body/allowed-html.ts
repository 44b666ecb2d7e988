import type { Options } from 'rehype-sanitize'
import { BODY_ELEMENTS } from '../../archive/body-markup.ts'
import { isWebAddress } from '../../archive/web-address.ts'

/** The prefix of all ids in an article, so that they differ from the ids of the page. Only footnotes need ids. */
export const NOTE_PREFIX = 'note-'

const NOTE_ID = /^note-fn(?:ref)?-[\w-]+$/
const NOTE_LINK = /^#note-fn(?:ref)?-[\w-]+$/
const WEB_LINK = /^(?:https?:\/\/|mailto:)/i
const NUMBER = /^-?\d{1,9}$/
/** A value of colspan or rowspan. Browsers limit both to 1,000. */
const SPAN = /^\d{1,3}$/
/** A language tag (BCP 47). `markLanguages` removes tags that do not fit the letters. */
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i
const PICTURE_NUMBER = /^\d{1,4}$/
const CELL_ATTRIBUTES: NonNullable<Options['attributes']>[string] = [
  ['align', 'left', 'center', 'right'],
  ['colSpan', SPAN],
  ['rowSpan', SPAN],
]

/** Returns true for a link to the web, to an email address, or to a footnote of the same article. */
export function isAllowedLink(address: string): boolean {
  return isWebAddress(address) || /^mailto:/i.test(address) || NOTE_LINK.test(address)
}

/** The elements and attributes that a text needs. None of them draws, loads, executes or requests anything. */
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
    img: [['dataPicture', PICTURE_NUMBER], 'dataLinked'],
    li: [['id', NOTE_ID]],
    ol: [['start', NUMBER], 'reversed'],
    section: ['dataFootnotes'],
    td: CELL_ATTRIBUTES,
    th: CELL_ATTRIBUTES,
    '*': [
      ['dir', 'ltr', 'rtl', 'auto'],
      ['lang', LANGUAGE_TAG],
    ],
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
