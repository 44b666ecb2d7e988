import { fileNameOf } from '../file-name.ts'

/** The attributes in which scripts that load pictures late keep the address, the most usual first. */
const LAZY_SOURCES =
  'data-src data-original data-lazy-src data-hi-res-src data-full-src data-image data-url data-lazy data-img-src'.split(
    ' ',
  )
const LAZY_SETS = 'srcset data-srcset data-lazy-srcset'.split(' ')
/** What stands in `src` until the picture is in view. */
const PLACEHOLDER =
  /^(?:data:image\/(?:gif|svg|png)[^,]{0,60},.{0,400}$|about:blank|#)|(?:placeholder|spacer|blank|transparent|loading|lazy|pixel)[^/]{0,40}\.(?:gif|png|svg|jpe?g|webp)/i

const DECORATION =
  /(?:^|[\s_/.-])(?:logo|logos|avatar|gravatar|icon|icons|emoji|sprite|badge|favicon|tracker|tracking|author-image|author-photo)(?=$|[\s_/.-])/i

/** Gives each picture the best address that the page has for it, and removes trackers. */
export function restorePictures(document: Document): void {
  for (const noscript of document.querySelectorAll('noscript')) restoreFromNoscript(noscript)
  for (const picture of document.querySelectorAll('picture')) {
    const image = picture.querySelector('img')
    if (image !== null) picture.replaceWith(setBestSource(image, picture))
  }
  for (const image of document.querySelectorAll('img')) {
    setBestSource(image, null)
    removeOtherSources(image)
    if (isTiny(image) || isDecoration(image) || addressOf(image) === '') image.remove()
  }
}

function setBestSource(image: Element, picture: Element | null): Element {
  const src = addressOf(image)
  if (src !== '' && !PLACEHOLDER.test(src)) return image
  const lazy = LAZY_SOURCES.map((name) => image.getAttribute(name)?.trim() ?? '').find((address) => address !== '')
  const sets = [image, ...(picture?.querySelectorAll('source') ?? [])].flatMap((element) =>
    LAZY_SETS.map((name) => element.getAttribute(name) ?? ''),
  )
  const address = lazy ?? sets.map(largestOf).find((candidate) => candidate !== '')
  if (address !== undefined) image.setAttribute('src', address)
  else if (PLACEHOLDER.test(src)) image.remove()
  return image
}

/** Readability would put the address of another attribute into `src`, such as that of the web before that of a saved file. */
function removeOtherSources(image: Element): void {
  for (const name of image.getAttributeNames()) {
    if (name === 'srcset' || name === 'sizes' || name.startsWith('data-')) image.removeAttribute(name)
  }
}

/** The widest candidate of a `srcset`: `small.jpg 320w, large.jpg 1280w`. */
function largestOf(srcset: string): string {
  let best = { address: '', width: -1 }
  for (const candidate of srcset.split(/,\s+|,(?=https?:)/)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/)
    const width = Number.parseFloat(size)
    if (address !== '' && !PLACEHOLDER.test(address) && width > best.width) best = { address, width }
  }
  return best.address
}

/** A picture for browsers without scripts replaces the empty one beside it. */
function restoreFromNoscript(noscript: Element): void {
  const [image] = noscript.querySelectorAll('img')
  if (image === undefined || (noscript.textContent ?? '').trim() !== '') return
  const beside = noscript.previousElementSibling ?? noscript.nextElementSibling
  const other = beside?.localName === 'img' ? beside : (beside?.querySelector('img') ?? null)
  if (other !== null && (addressOf(other) === '' || PLACEHOLDER.test(addressOf(other)))) {
    other.setAttribute('src', addressOf(image))
    if (!other.hasAttribute('alt')) other.setAttribute('alt', image.getAttribute('alt') ?? '')
    noscript.remove()
  } else if (other !== null && fileNameOf(addressOf(other)) === fileNameOf(addressOf(image))) noscript.remove()
  else noscript.replaceWith(image)
}

/** Logos, faces and icons; a figure shows what the text is about. */
function isDecoration(image: Element): boolean {
  if (image.closest('figure') !== null) return false
  const around = image.parentElement?.getAttribute('class') ?? ''
  return DECORATION.test(
    `${image.getAttribute('class') ?? ''} ${around} ${image.getAttribute('id') ?? ''} ${addressOf(image).slice(0, 300)}`,
  )
}

function isTiny(image: Element): boolean {
  return ['width', 'height'].some((name) => {
    const size = Number.parseInt(image.getAttribute(name) ?? '', 10)
    return size >= 0 && size < 48
  })
}

function addressOf(image: Element): string {
  return image.getAttribute('src')?.trim() ?? ''
}
