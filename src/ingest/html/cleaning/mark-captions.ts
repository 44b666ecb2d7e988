import { createLabelReader, listWords } from '../../metadata/label-reader.ts'
import { CREDIT_WORDS } from '../../metadata/head-lines/head-words.ts'
import { isAgency } from '../../metadata/names/is-name.ts'
import { elementText } from '../metadata/plain-text.ts'

const MAX_CAPTION = 500
const MAX_CREDIT = 100
const CAPTION_NAMES =
  /(?:^|[\s_-])(?:caption|captions|legend|bildunterschrift|bildtext|image-text|img-text)(?:[\s_-]|$)|caption/i
const CREDIT_NAMES =
  /credit|copyright|photographer|fotograf|(?:^|[\s_-])(?:source|quelle|byline|author|owner)(?:[\s_-]|$)/i
const readCredit = createLabelReader(listWords(CREDIT_WORDS))
/** Where a credit behind the text of a caption may begin. */
const BEFORE_CREDIT =
  /(?<=[.!?…)”"»]) (?=\p{L}[^.!?]{0,30}[:：])|(?<=[.!?…)”"»]) (?=©)| (?=\([^()]{1,100}\)$)| (?=\[[^[\]]{1,100}\]$)| \| (?=[^|]{1,100}$)/gu

/** Makes figures of pictures with a caption beside them, and bold text of the credit, which comes last in a caption. */
export function markCaptions(document: Document): void {
  for (const element of document.body.querySelectorAll(
    '[class*="caption" i], [class*="legend" i], [class*="bildunterschrift" i], [class*="bildtext" i]',
  )) {
    if (CAPTION_NAMES.test(element.getAttribute('class') ?? '')) makeFigure(element)
  }
  for (const figure of document.body.querySelectorAll('figure')) markCredit(figure)
}

function makeFigure(caption: Element): void {
  const around = caption.parentElement
  if (around === null || around.localName === 'body' || caption.closest('figure') !== null) return
  const hasOnePicture = around.querySelectorAll('img').length === 1 && caption.querySelector('img') === null
  if (!hasOnePicture || elementText(around).length > MAX_CAPTION || around.querySelector('h1') !== null) return
  const figure = rename(around, 'figure')
  const own = [...figure.querySelectorAll('*')].find((element) => element.isSameNode(caption))
  if (own !== undefined) rename(own, 'figcaption')
}

function markCredit(figure: Element): void {
  const named = [...figure.querySelectorAll('*')].find(
    (element) =>
      element.localName !== 'figcaption' &&
      element.querySelector('img') === null &&
      CREDIT_NAMES.test(element.getAttribute('class') ?? ''),
  )
  const caption = figure.querySelector('figcaption')
  if (named !== undefined) {
    const credit = elementText(named).slice(0, MAX_CREDIT)
    named.remove()
    const target =
      caption?.parentNode == null ? figure.appendChild(figure.ownerDocument.createElement('figcaption')) : caption
    appendCredit(target, credit)
    return
  }
  if (caption === null || caption.querySelector('strong, b, a') !== null) return
  const text = elementText(caption)
  for (const match of text.matchAll(BEFORE_CREDIT)) {
    const credit = text.slice(match.index + match[0].length).trim()
    if (credit.length > MAX_CREDIT || !isCredit(credit)) continue
    caption.textContent = text.slice(0, match.index)
    appendCredit(caption, credit)
    return
  }
}

/** In brackets, with a sign, or behind a label: `(AP)`, `© Ada Quill`, `Foto: Ada Quill`. */
function isCredit(text: string): boolean {
  if (text.startsWith('©')) return true
  const isBracketed = /^[([]/.test(text)
  const inner = isBracketed ? text.slice(1, -1) : text
  return readCredit(inner)?.hasColon === true || (isBracketed && (/[/©]/.test(inner) || isAgency(inner)))
}

function appendCredit(caption: Element, credit: string): void {
  if (credit === '') return
  const bold = caption.ownerDocument.createElement('strong')
  bold.textContent = credit
  const last = caption.lastChild
  if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '').trimEnd()
  caption.append(' ', bold)
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}
