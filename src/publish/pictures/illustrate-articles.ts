import type { ArticleHead, Picture, PublishedImage } from '../../archive/article.ts'
import type { Finding, MissingPicture } from '../../archive/files/report.ts'
import { pictureFile } from '../../archive/paths.ts'
import { findThumbnail } from '../../archive/thumbnail.ts'
import type { Settings } from '../../archive/settings.ts'
import { createFinding } from '../../ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../ingest/diagnostics/findings.ts'
import type { FindableFile } from '../../ingest/pictures/find-picture-file.ts'
import type { ParsedPicture } from '../../ingest/pictures/parsed-picture.ts'
import type { ArchivedArticle } from '../data/chunk-files.ts'
import type { PictureFacts, PictureVariant } from './convert-picture.ts'
import { findOrnaments } from './find-ornaments.ts'
import { type LocatedPicture, locatePictures } from './locate-pictures.ts'
import { describeLocation, type PictureLocation, type PictureStore, type StoredPicture } from './picture-store.ts'

/** An article whose pictures are still to be found. */
export interface UnillustratedArticle extends Omit<ArchivedArticle, 'head' | 'omittedPictures'> {
  readonly head: Omit<ArticleHead, 'pictures'> & { readonly pictures: readonly ParsedPicture[] }
}

/** A file to publish: a variant of a picture, with the source that it is made from again if the cache has lost it. */
export interface PictureFile {
  readonly id: string
  readonly variant: PictureVariant
  readonly location: PictureLocation
}

export interface IllustratedArchive {
  readonly articles: readonly ArchivedArticle[]
  /** By their paths from the root of the archive. */
  readonly pictureFiles: ReadonlyMap<string, PictureFile>
  /** The files of the seeds folder that articles show. */
  readonly used: ReadonlySet<string>
  readonly findings: readonly Finding[]
  readonly missing: readonly MissingPicture[]
}

export interface IllustrationInput {
  readonly articles: readonly UnillustratedArticle[]
  /** The files of the seeds folder that may be pictures. */
  readonly files: readonly FindableFile[]
  readonly setting: Settings['pictures']
  readonly store: PictureStore
  /** The number of pictures to convert at once. */
  readonly threads: number
  readonly onCount: (done: number, total: number) => void
}

/** Finds and converts the pictures of all articles. A picture that is not there, or cannot be converted, is a finding. */
export async function illustrateArticles(input: IllustrationInput): Promise<IllustratedArchive> {
  const { articles, files, setting, store, threads, onCount } = input
  const located = articles.map(({ head }) => head.pictures.map(() => NOT_LOOKED_FOR))
  const all = setting === 'none' ? located : locatePictures(articles, files)
  const stored = await storeAll(listLocations(all), store, threads, onCount)
  const ornaments = findOrnaments(articles, all, stored)

  const findings: Finding[] = []
  const missing: MissingPicture[] = []
  const used = new Set<string>()
  const pictureFiles = new Map<string, PictureFile>()
  const locations = new Map<string, PictureLocation>()

  function illustrate(article: UnillustratedArticle, index: number): ArchivedArticle {
    const { path, head } = article
    const omittedPictures = new Set<number>()
    const pictures = head.pictures.flatMap((parsed, number): readonly Picture[] => {
      const picture = all[index]?.[number] ?? NOT_LOOKED_FOR
      const result = picture.kind === 'found' ? stored.get(describeLocation(picture.location)) : undefined
      if (result?.kind === 'stored' && (result.result.kind === 'tiny' || ornaments.has(result.id))) {
        omittedPictures.add(number)
        return []
      }
      if (picture.kind === 'found' && result?.kind === 'stored' && result.result.kind === 'picture') {
        const image = toImage(result.id, result.result, setting)
        addFiles(image, picture.location)
        if (picture.location.kind === 'file') used.add(picture.location.path)
        return [withImage(parsed, image, result.result, article, findings, nameOf(picture.location))]
      }
      report(parsed, picture, result, path)
      return [toPicture(parsed, null, picture.kind === 'missing' ? picture.url : null)]
    })
    addThumbnail(pictures)
    return { ...article, head: { ...head, pictures }, omittedPictures }
  }

  function addFiles(image: PublishedImage, location: PictureLocation): void {
    locations.set(image.id, location)
    const variants: readonly PictureVariant[] = [
      ...image.widths,
      ...(image.animationBytes === null ? [] : ['play' as const]),
    ]
    for (const variant of variants)
      pictureFiles.set(pictureFile(image.id, variant), { id: image.id, variant, location })
  }

  /** Only the picture that stands for an article in lists needs a thumbnail. */
  function addThumbnail(pictures: readonly Picture[]): void {
    const { thumbnail: id } = findThumbnail(pictures)
    const location = id === undefined ? undefined : locations.get(id)
    if (id !== undefined && location !== undefined)
      pictureFiles.set(pictureFile(id, 'thumb'), { id, variant: 'thumb', location })
  }

  function report(
    parsed: ParsedPicture,
    picture: LocatedPicture,
    result: StoredPicture | undefined,
    path: string,
  ): void {
    const { line } = parsed.position
    if (picture.kind === 'missing') {
      missing.push({ path, line, address: picture.address })
      findings.push(createFinding(FINDINGS.pictureMissing, path, parsed.position, picture.address))
    } else if (picture.kind === 'ambiguous') {
      missing.push({ path, line, address: picture.address })
      findings.push(createFinding(FINDINGS.pictureAmbiguous, path, parsed.position, picture.address, picture.paths))
    } else if (picture.kind === 'found' && result?.kind === 'stored' && result.result.kind === 'unreadable') {
      const name = nameOf(picture.location)
      findings.push(createFinding(FINDINGS.pictureUnreadable, path, parsed.position, name, result.result))
    }
  }

  const illustrated = articles.map(illustrate)
  return { articles: illustrated, pictureFiles, used, findings, missing }
}

/** Names a picture in a finding. */
function nameOf(location: PictureLocation): string {
  return location.kind === 'file' ? location.path : 'a picture in the file'
}

const NOT_LOOKED_FOR: LocatedPicture = { kind: 'not-looked-for' }

function listLocations(pictures: readonly (readonly LocatedPicture[])[]): ReadonlyMap<string, PictureLocation> {
  const locations = new Map<string, PictureLocation>()
  for (const picture of pictures.flat()) {
    if (picture.kind === 'found') locations.set(describeLocation(picture.location), picture.location)
  }
  return locations
}

/** Stores distinct pictures, several at once. */
async function storeAll(
  locations: ReadonlyMap<string, PictureLocation>,
  store: PictureStore,
  threads: number,
  onCount: (done: number, total: number) => void,
): Promise<ReadonlyMap<string, StoredPicture>> {
  const stored = new Map<string, StoredPicture>()
  const queue = locations.entries()
  async function storeQueued(): Promise<void> {
    for (const [key, location] of queue) {
      stored.set(key, await store.store(location))
      onCount(stored.size, locations.size)
    }
  }
  await Promise.all(Array.from({ length: threads }, storeQueued))
  return stored
}

function toImage(id: string, facts: PictureFacts, setting: Settings['pictures']): PublishedImage {
  const { widths, width, height, animationBytes } = facts
  const [smallest = width] = widths
  if (setting === 'all') return { id, width, height, widths, animationBytes }
  const small = { width: smallest, height: Math.round((height * smallest) / width) }
  return { id, ...small, widths: [smallest], animationBytes: null }
}

/** The caption and the credit of the file take the place of those that the text lacks. */
function withImage(
  parsed: ParsedPicture,
  image: PublishedImage,
  facts: PictureFacts,
  { path }: UnillustratedArticle,
  findings: Finding[],
  name: string,
): Picture {
  const picture = toPicture(parsed, image, null)
  const described = parsed.hasCaption ? picture : { ...picture, caption: facts.caption, credit: facts.credit }
  if (described.alt === '' && described.caption === '' && !parsed.hasCaption)
    findings.push(createFinding(FINDINGS.pictureWithoutWords, path, parsed.position, name))
  return described.place === 'lead' && described.credit === null ? { ...described, credit: facts.credit } : described
}

function toPicture(parsed: ParsedPicture, image: PublishedImage | null, url: string | null): Picture {
  const { place, caption, credit, alt } = parsed
  return { place, caption, credit, alt, image, url }
}
