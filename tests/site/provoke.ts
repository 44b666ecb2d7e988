/** What `provoke` found in a document that should not be there, in words. */
export type Provocation = readonly string[]

/**
 * Runs in the page. Lets happen on every element what may happen to it, and looks the document over for what could run,
 * load, or lead away. An article brings handlers in attributes or not at all: each of these is called, whatever its
 * event. The events do not bubble: the app, which listens at its root, is left alone.
 */
export function provoke(): Provocation {
  const ACTIVE =
    'script, style, link, meta, base, iframe, frame, frameset, object, embed, applet, portal, img, picture, video, audio, ' +
    'source, track, form, input, button, select, textarea, math, svg, foreignObject, animate, set, template, noscript, ' +
    'dialog, marquee, details, area, map, isindex, keygen, bgsound, layer, canvas'
  for (const details of document.querySelectorAll('details')) details.open = true
  const elements = [...document.querySelectorAll<HTMLElement>('*')]
  for (const element of elements) {
    for (const name of element.getAttributeNames()) {
      if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice('on'.length)))
    }
    if (element.matches('a, [tabindex]')) element.focus({ preventScroll: true })
  }
  const found: string[] = []
  const note = (what: string, element: Element) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`)
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction' || name === 'ping') note(name, element)
      if (name === 'style' && element.closest('.story') !== null) note('style', element)
      if (/^(?:src|href|action|data|poster|background|xlink:href|srcset)$/.test(name) && element.localName !== 'a') {
        const { origin, protocol } = new URL(value, document.baseURI)
        const isNamed = element.matches('head > link:is([rel=canonical], [rel=original])') && /^https?:$/.test(protocol)
        if (origin !== location.origin && protocol !== 'data:' && !isNamed) note(name, element)
      }
    }
  }
  for (const element of document.querySelectorAll('.story *, .summary *, .shelf *')) {
    // A banner over the marks of a search has buttons of its own, outside of these.
    if (element.matches(ACTIVE)) note('element', element)
  }
  for (const element of document.querySelectorAll(
    '#root :is(script, style, link, meta, base, iframe, object, embed, img)',
  )) {
    note('element', element)
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // All addresses of a single file are within the file.
    const isWithin = link.protocol === location.protocol && link.pathname === location.pathname
    if (!isWithin && !['http:', 'https:', 'mailto:'].includes(link.protocol)) note('scheme', link)
    const isOutside = link.protocol.startsWith('http') && link.origin !== location.origin
    const isDiscreet =
      link.relList.contains('noopener') && link.relList.contains('noreferrer') && link.relList.contains('external')
    if (isOutside && !(isDiscreet && link.referrerPolicy === 'no-referrer' && link.target === '')) note('rel', link)
  }
  for (const id of ['root', 'main', 'hit']) {
    const count = document.querySelectorAll(`[id=${id}]`).length
    if (count > 1 || (count === 1 && id === 'hit')) found.push(`id ${id} ${count} times`)
  }
  if (document.querySelectorAll('[name]:not(meta, #root input, #root select, #root button)').length > 0)
    found.push('a name')
  return found
}
