/** Elements that ask, or belong to the head. Elements that run, load or draw are not in a parsed page. */
const REMOVED = new Set(
  'script link meta base param source track map area input button select option textarea progress meter annotation'.split(
    ' ',
  ),
)
/** What SingleFile hides and adds, among it private notes, and the toolbar of the Wayback Machine. */
const ADDED = '.sf-hidden, single-file-infobar, single-file-note, #wm-ipp-base, #wm-ipp-print, #donato'
/** A text may stand inside of these: old systems put a whole page into a form. */
const UNWRAPPED = new Set('form fieldset noscript font center blink marquee nobr big acronym picture'.split(' '))
const HIDING_ATTRIBUTES = ['aria-hidden', 'aria-modal', 'class', 'hidden', 'style']
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i

/** Removes scripts, controls, and everything hidden; and all `style` attributes. */
export function removeHostile(document: Document): void {
  // A page that hides itself until its scripts have run has a text all the same.
  for (const root of [document.documentElement, document.body]) {
    for (const name of HIDING_ATTRIBUTES) root.removeAttribute(name)
  }
  for (const element of document.querySelectorAll(ADDED)) element.remove()
  for (const element of document.querySelectorAll('*')) {
    if (REMOVED.has(element.localName) || isHidden(element)) element.remove()
    else if (UNWRAPPED.has(element.localName)) element.replaceWith(...element.childNodes)
    else element.removeAttribute('style')
  }
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-modal') === 'true') return true
  if (element.getAttribute('aria-hidden') === 'true' && element.localName !== 'img') return true
  return HIDDEN_STYLE.test(element.getAttribute('style') ?? '')
}
