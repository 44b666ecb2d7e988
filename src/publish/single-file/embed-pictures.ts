import type { ArticleHead } from '../../archive/article.ts'
import { pictureFile } from '../../archive/paths.ts'
import { UserError } from '../../archive/user-error.ts'
import { formatCount } from '../../ingest/diagnostics/print-findings.ts'
import { loadSharp } from '../pictures/load-sharp.ts'
import type { PublishedPictures } from '../pictures/read-pictures.ts'

/** The pictures as base64, in characters. About 300 photographs fit. */
const MAX_PICTURES_LENGTH = 10_000_000

/** Half the bytes of the published file of 640 pixels with quality 72: 80 KB instead of 150 KB for 12 drawings. */
const WIDTH = 480
const QUALITY = 60
const EFFORT = 4

/** A picture in a single file. */
export interface PictureBlock {
  readonly id: string
  /** A WebP file. */
  readonly base64: string
}

export interface EmbeddedPictures {
  /** Pictures of the newest articles come first. */
  readonly blocks: readonly PictureBlock[]
  /** A sentence for the summary of the build, unless the archive has no picture. */
  readonly notes: readonly string[]
}

/**
 * Reads the smallest file of each picture, newest articles first, and makes it smaller, until `maxLength` is reached.
 * `articles` are in the order of the archive. Rejects with a UserError if a picture was changed during the build.
 */
export async function embedPictures(
  articles: readonly Pick<ArticleHead, 'pictures'>[],
  { read }: Pick<PublishedPictures, 'read'>,
  maxLength = MAX_PICTURES_LENGTH,
): Promise<EmbeddedPictures> {
  const files = listSmallFiles(articles)
  const blocks: PictureBlock[] = []
  let length = 0
  for (const { id, width } of files) {
    const file = await read(pictureFile(id, width))
    if (file === null) throw new UserError('A picture was changed or removed during the build. Build again.')
    const base64 = Buffer.from(width <= WIDTH ? file : await shrink(file)).toString('base64')
    if (length + base64.length > maxLength) break
    length += base64.length
    blocks.push({ id, base64 })
  }
  return { blocks, notes: files.length === 0 ? [] : [summarise(blocks.length, files.length, length, maxLength)] }
}

interface SmallFile {
  readonly id: string
  readonly width: number
}

/** Lists each picture once. */
function listSmallFiles(articles: readonly Pick<ArticleHead, 'pictures'>[]): readonly SmallFile[] {
  const widths = new Map<string, number>()
  for (const { pictures } of articles.toReversed()) {
    for (const { image } of pictures) {
      if (image !== null && !widths.has(image.id)) widths.set(image.id, image.widths[0] ?? image.width)
    }
  }
  return Array.from(widths, ([id, width]) => ({ id, width }))
}

/** Returns the same file if this machine cannot decode pictures. */
async function shrink(file: Uint8Array): Promise<Uint8Array> {
  const loaded = await loadSharp()
  if (loaded.kind !== 'loaded') return file
  return await loaded.sharp(file).resize({ width: WIDTH }).webp({ quality: QUALITY, effort: EFFORT }).toBuffer()
}

function summarise(embedded: number, all: number, length: number, maxLength: number): string {
  const size = `${(length / 1e6).toFixed(1)} MB`
  if (embedded === all)
    return `The single file has every picture of the archive: ${formatCount(all, 'picture')}, ${size}.`
  return (
    `The single file has ${embedded} of ${formatCount(all, 'picture')}, those of the newest articles: ${size} of at most ` +
    `${(maxLength / 1e6).toFixed(0)} MB. The others have only their captions.`
  )
}
