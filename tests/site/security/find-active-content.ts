/**
 * Runs in the page. Fires all event handlers, and lists, in words, the elements that could run code, load files or leave
 * the page. The events do not bubble, so the handlers of the app, which are at its root, do not run.
 */
export function findActiveContent(): readonly string[] {
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
  const add = (reason: string, element: Element) => found.push(`${reason}: ${element.outerHTML.slice(0, 200)}`)
  for (const element of elements) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'srcdoc' || name === 'formaction' || name === 'ping') add(name, element)
      if (name === 'style' && element.closest('.story') !== null) add('style', element)
      if (/^(?:src|href|action|data|poster|background|xlink:href|srcset)$/.test(name) && element.localName !== 'a') {
        const { origin, protocol } = new URL(value, document.baseURI)
        const isNamed = element.matches('head > link:is([rel=canonical], [rel=original])') && /^https?:$/.test(protocol)
        if (origin !== location.origin && protocol !== 'data:' && !isNamed) add(name, element)
      }
    }
  }
  for (const element of document.querySelectorAll('.story *, .summary *, .link-section *')) {
    // Buttons of the app itself are outside of these elements.
    if (element.matches(ACTIVE)) add('element', element)
  }
  for (const element of document.querySelectorAll(
    '#root :is(script, style, link, meta, base, iframe, object, embed, img)',
  )) {
    add('element', element)
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // All addresses of a single file are in the file itself.
    const isWithin = link.protocol === location.protocol && link.pathname === location.pathname
    if (!isWithin && !['http:', 'https:', 'mailto:'].includes(link.protocol)) add('scheme', link)
    const isOutside = link.protocol.startsWith('http') && link.origin !== location.origin
    const isDiscreet =
      link.relList.contains('noopener') && link.relList.contains('noreferrer') && link.relList.contains('external')
    if (isOutside && !(isDiscreet && link.referrerPolicy === 'no-referrer' && link.target === '')) add('rel', link)
  }
  for (const id of ['root', 'main', 'hit']) {
    const count = document.querySelectorAll(`[id=${id}]`).length
    if (count > 1 || (count === 1 && id === 'hit')) found.push(`id ${id} ${count} times`)
  }
  if (document.querySelectorAll('[name]:not(meta, #root input, #root select, #root button)').length > 0)
    found.push('a name')
  return found
}
