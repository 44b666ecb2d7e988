import type { Element, ElementContent } from 'hast'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import type { BodyPart } from '../formats/parts/body-parts.ts'
import { positionOf } from '../markdown/lines.ts'
import { removeUnwanted } from '../text/clean-characters.ts'
import { foldSpace } from '../text/fold-space.ts'
import type { ParsedPicture } from './parsed-picture.ts'
import { isPictureAddress, parsePictureSource, type PictureSource, type SeedParts } from './picture-source.ts'

/** A report with photographs has a few dozen. Each picture is several files. */
const MAX_PICTURES = 1_000
/** Smaller pictures are counters of visitors, icons and spacers. */
const MIN_SIDE = 48
const MAX_ALT = 1_000
const EMOJI_CLASSES: ReadonlySet<string> = new Set(['emoji', 'wp-smiley'])

/** What surrounds a picture. */
interface PictureContext {
  readonly hasCaption: boolean
  /** True inside a link. */
  readonly isLinked: boolean
  /** The target of a link around the picture that leads to a picture. */
  readonly larger: string | null
}

/** Collects the pictures of an article while its body is sanitised. */
export class PictureCollector {
  readonly #pictures: ParsedPicture[] = []
  readonly #parts: SeedParts

  /** `parts` are the files inside the seed. */
  constructor(parts: readonly BodyPart[] = []) {
    this.#parts = new Map(parts.map((part) => [part.key, part]))
  }

  get pictures(): readonly ParsedPicture[] {
    return this.#pictures
  }

  /**
   * Returns the node that replaces an `img`: an `img` with the number of the picture as `dataPicture`, the text of an emoji,
   * or null for a picture that is left out.
   */
  replace(
    image: Element,
    { hasCaption, isLinked, larger }: PictureContext,
    diagnostics: Diagnostics,
  ): ElementContent | null {
    const { properties } = image
    const alt = foldSpace(removeUnwanted(String(properties['alt'] ?? ''))).slice(0, MAX_ALT)
    if (classesOf(image).some((name) => EMOJI_CLASSES.has(name)))
      return alt === '' ? null : { type: 'text', value: alt }
    if (isTiny(properties['width']) || isTiny(properties['height'])) return null
    const src = String(properties['src'] ?? '')
    const sources = listSources(src, larger, this.#parts)
    if (sources.length === 0 || this.#pictures.length >= MAX_PICTURES) {
      if (src !== '') diagnostics.add(FINDINGS.pictureLeftOut, positionOf(image), src)
      return null
    }
    const number = this.#pictures.push({
      place: 'body',
      caption: '',
      credit: null,
      alt,
      sources,
      hasCaption,
      position: positionOf(image),
    })
    return {
      type: 'element',
      tagName: 'img',
      properties: { dataPicture: String(number - 1), ...(isLinked ? { dataLinked: '' } : {}) },
      children: [],
    }
  }
}

/** A picture that the archive may have as a file comes before one that it may only name. */
function listSources(src: string, larger: string | null, parts: SeedParts): readonly PictureSource[] {
  const own = parsePictureSource(src, parts)
  const linked = own !== null && larger !== null && isPictureAddress(larger) ? parsePictureSource(larger, parts) : null
  return [linked, own].filter((source) => source !== null)
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}

/** Returns true for a size in pixels below the limit. */
function isTiny(size: unknown): boolean {
  const text = String(size ?? '').trim()
  return /^\d{1,6}(?:px)?$/.test(text) && Number.parseInt(text, 10) < MIN_SIDE
}
