/** A picture of the page, as its link and its figure show it. */
export interface ShownPicture {
  /** The address of the largest file. */
  readonly src: string
  /** The address of the file that the page shows, if the largest file cannot be loaded. */
  readonly smallSrc: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** The caption with the credit. Empty if the picture has neither. */
  readonly caption: string
  readonly language: string
  readonly isRightToLeft: boolean
}

const LINKS = '.story a:has(> picture)'

/** Lists the pictures of the open article in their order on the page, with the index of the picture that a link shows. */
export function listPictures(link: HTMLAnchorElement): {
  readonly pictures: readonly ShownPicture[]
  readonly index: number
} {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(LINKS)]
  return { pictures: links.map(describe), index: Math.max(0, links.indexOf(link)) }
}

function describe(link: HTMLAnchorElement): ShownPicture {
  const image = link.querySelector('img')
  const caption = link.closest('figure')?.querySelector('figcaption')
  return {
    src: link.href,
    smallSrc: image?.currentSrc ?? '',
    width: Number(image?.getAttribute('width')),
    height: Number(image?.getAttribute('height')),
    alt: image?.alt ?? '',
    caption: caption?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    language: link.closest<HTMLElement>('[lang]')?.lang ?? '',
    isRightToLeft: getComputedStyle(link).direction === 'rtl',
  }
}
