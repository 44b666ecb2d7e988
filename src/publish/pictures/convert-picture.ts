import type { Metadata, OutputInfo, SharpOptions } from 'sharp'
import type { ReadProblem } from '../../ingest/files/read-errors.ts'
import type { SharpModule } from './load-sharp.ts'
import { type EmbeddedText, NO_TEXT, readEmbeddedText } from './read-embedded-text.ts'
import {
  EFFORT,
  LARGE_WIDTH,
  MAX_ANIMATION_BYTES,
  MAX_HEIGHT,
  MAX_PIXELS,
  MAX_SECONDS,
  MIN_SIDE,
  MIN_WIDTH_FOR_TWO,
  QUALITY,
  SMALL_QUALITY,
  SMALL_WIDTH,
  THUMBNAIL,
} from './recipe.ts'

/** The end of the name of a picture's file, as in `pictureFile`. */
export type PictureVariant = number | 'play' | 'thumb'

/** What is known of a picture without its files. */
export interface PictureFacts extends EmbeddedText {
  readonly kind: 'picture'
  readonly width: number
  readonly height: number
  readonly widths: readonly number[]
  readonly animationBytes: number | null
  /** The bytes of all files. */
  readonly totalBytes: number
}

/** What becomes of the bytes of a picture. The same bytes always have the same result. */
export type PictureResult =
  | PictureFacts
  /** A counter of visitors, an icon or a spacer. */
  | { readonly kind: 'tiny' }
  /** `isFinal` is false if the next build may succeed, for example on a machine that is less busy. */
  | ({ readonly kind: 'unreadable'; readonly isFinal: boolean } & ReadProblem)

export interface ConvertedPicture {
  readonly facts: PictureResult
  readonly files: ReadonlyMap<PictureVariant, Uint8Array>
}

const OPTIONS = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const satisfies SharpOptions

/** Makes the published files of a picture. They contain nothing but its pixels, upright and in sRGB. Never rejects. */
export async function convertPicture(sharp: SharpModule, bytes: Uint8Array): Promise<ConvertedPicture> {
  try {
    return await convert(sharp, bytes)
  } catch (error) {
    const format = await findFormat(sharp, bytes)
    return withoutFiles({
      kind: 'unreadable',
      isFinal: !isTimeout(String(error)),
      ...explain(String(error), format),
    })
  }
}

/** Null if the bytes are of no known format. */
async function findFormat(sharp: SharpModule, bytes: Uint8Array): Promise<string | null> {
  try {
    return (await sharp(bytes, OPTIONS).metadata()).format ?? null
  } catch {
    return null
  }
}

async function convert(sharp: SharpModule, bytes: Uint8Array): Promise<ConvertedPicture> {
  const metadata = await sharp(bytes, OPTIONS).metadata()
  if (Math.min(metadata.width, metadata.height) < MIN_SIDE) return withoutFiles({ kind: 'tiny' })
  const { data, info } = await sharp(bytes, OPTIONS)
    .timeout({ seconds: MAX_SECONDS })
    .autoOrient()
    .resize({ width: LARGE_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
    // Drawings with a transparent background have dark lines, which a dark page would hide.
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const large = sharp(data, rawOptions(info))
  const files = new Map<PictureVariant, Uint8Array>()
  const { width, height } = info
  let small = { data, info }
  if (width >= MIN_WIDTH_FOR_TWO) {
    small = await large.clone().resize({ width: SMALL_WIDTH }).raw().toBuffer({ resolveWithObject: true })
    files.set(small.info.width, await encode(sharp(small.data, rawOptions(small.info)), QUALITY))
  }
  files.set(width, await encode(large, QUALITY))
  const widths = [...files.keys()].filter((variant) => typeof variant === 'number')
  const thumbnail = sharp(small.data, rawOptions(small.info)).resize({ ...THUMBNAIL, fit: 'cover' })
  files.set('thumb', await encode(thumbnail, SMALL_QUALITY))
  const animation = isAnimated(metadata) ? await encodeAnimation(sharp, bytes) : null
  if (animation !== null) files.set('play', animation)
  const facts: PictureFacts = {
    kind: 'picture',
    width,
    height,
    widths,
    animationBytes: animation?.length ?? null,
    totalBytes: [...files.values()].reduce((sum, file) => sum + file.length, 0),
    ...(metadata.exif === undefined && metadata.iptc === undefined ? NO_TEXT : readEmbeddedText(metadata)),
  }
  return { facts, files }
}

function rawOptions({ width, height, channels }: OutputInfo): SharpOptions {
  return { raw: { width, height, channels } }
}

async function encode(image: ReturnType<SharpModule>, quality: number): Promise<Uint8Array> {
  return await image.webp({ quality, effort: EFFORT }).toBuffer()
}

function isAnimated({ pages = 1, width, height, format }: Metadata): boolean {
  return pages > 1 && (format === 'gif' || format === 'webp') && pages * width * height <= MAX_PIXELS
}

/** Returns null if the animation is still too large at half the width. */
async function encodeAnimation(sharp: SharpModule, bytes: Uint8Array): Promise<Uint8Array | null> {
  for (const width of [SMALL_WIDTH, SMALL_WIDTH / 2]) {
    const animation = sharp(bytes, { ...OPTIONS, animated: true })
      .timeout({ seconds: MAX_SECONDS })
      .resize({ width, withoutEnlargement: true })
    const encoded = await encode(animation, SMALL_QUALITY)
    if (encoded.length <= MAX_ANIMATION_BYTES) return encoded
  }
  return null
}

function withoutFiles(facts: PictureResult): ConvertedPicture {
  return { facts, files: new Map() }
}

function isTimeout(message: string): boolean {
  return message.includes('timeout')
}

const CONVERT = 'Convert it to JPEG or PNG'

/** Explains an error of sharp 0.35, which has no codes. `format` is null if the bytes are not of a known format. */
function explain(message: string, format: string | null): ReadProblem {
  if (/pixel limit/.test(message)) {
    return { found: `more than ${MAX_PIXELS} pixels`, remedy: 'Make the picture smaller' }
  }
  if (isTimeout(message)) {
    return { found: `a picture that takes more than ${MAX_SECONDS} seconds`, remedy: CONVERT }
  }
  if (format === 'heif') return { found: 'HEIC, which browsers do not show either', remedy: CONVERT }
  if (format === null) return { found: 'bytes of no known format of pictures', remedy: CONVERT }
  return { found: `damaged ${format.toUpperCase()}`, remedy: 'Save the picture again' }
}
