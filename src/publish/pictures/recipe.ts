import { createHash } from 'node:crypto'

/**
 * Raised with every change of what a picture becomes. The names of all published files contain it, so that a changed
 * picture has another name.
 */
export const RECIPE = 1

/** Pictures narrower than `MIN_WIDTH_FOR_TWO` have one file. No picture is enlarged. */
export const LARGE_WIDTH = 1280
export const SMALL_WIDTH = 640
export const MIN_WIDTH_FOR_TWO = 800
/** Screenshots of whole pages are tall. WebP allows 16,383 pixels. */
export const MAX_HEIGHT = 2560
/** Twice the size on the screen, 96 × 72, which is the same for all thumbnails so that no list moves. */
export const THUMBNAIL = { width: 192, height: 144 } as const

export const QUALITY = 72
export const SMALL_QUALITY = 60
/** Effort 4 makes files 7 % smaller and takes 75 % more time: 146 ms instead of 84 ms for a picture of 1,600 pixels. */
export const EFFORT = 2

/** Smaller pictures are counters of visitors, icons and spacers. */
export const MIN_SIDE = 48
/** 24 megapixels of a phone are usual. A progressive JPEG of this size needs 600 MB of memory. */
export const MAX_PIXELS = 100_000_000
export const MAX_SOURCE_BYTES = 64 * 1024 * 1024
export const MAX_SECONDS = 20
export const MAX_ANIMATION_BYTES = 2_000_000

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
const ID_LENGTH = 16

/** Returns the id of the picture made from bytes with this SHA-256: 80 bits of a hash in base 32. */
export function pictureIdOf(sourceHash: string): string {
  const digest = createHash('sha256').update(`${RECIPE} ${sourceHash}`).digest()
  // Each byte gives five bits: 16 digits have 80.
  return Array.from(digest.subarray(0, ID_LENGTH), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('')
}
