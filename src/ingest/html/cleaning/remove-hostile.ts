/** Elements that run, load, draw or ask. Their text is not part of an article either. */
const REMOVED =
  'script, style, template, iframe, frame, frameset, noframes, object, embed, applet, param, link, meta, base, svg, math > annotation, canvas, ' +
  'video, audio, source, track, map, area, input, button, select, option, textarea, datalist, dialog, progress, meter, portal, ' +
  '[hidden], [aria-modal="true"], [aria-hidden="true"]:not(img)'
/** What SingleFile hides and adds, among it private notes, and the toolbar of the Wayback Machine. */
const ADDED = '.sf-hidden, single-file-infobar, single-file-note, #wm-ipp-base, #wm-ipp-print, #donato'
/** A text may stand inside of these: old systems put a whole page into a form. */
const UNWRAPPED = 'form, fieldset, noscript, font, center, blink, marquee, nobr, big, acronym'
const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Removes scripts, styles, frames, controls, comments and everything hidden; and all `style` attributes. */
export function removeHostile(document: Document): void {
  for (const element of document.querySelectorAll(`${REMOVED}, ${ADDED}`)) element.remove()
  for (const element of document.querySelectorAll('[style]')) {
    if (HIDDEN_STYLE.test(element.getAttribute('style') ?? '')) element.remove()
    else element.removeAttribute('style')
  }
  for (const element of document.querySelectorAll(UNWRAPPED)) element.replaceWith(...element.childNodes)
}
