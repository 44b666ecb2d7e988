import {
  createPictureFinder,
  type FindableFile,
  type FoundFile,
  type PictureFinder,
} from '../../ingest/pictures/find-picture-file.ts'
import type { ParsedPicture } from '../../ingest/pictures/parsed-picture.ts'
import type { PictureSource } from '../../ingest/pictures/picture-source.ts'
import type { PictureLocation } from './picture-store.ts'

/** Where a picture is. `address` is the address as the text writes it, and `url` that of a picture on the web. */
export type LocatedPicture =
  | { readonly kind: 'found'; readonly location: PictureLocation }
  | { readonly kind: 'ambiguous'; readonly address: string; readonly paths: readonly string[] }
  | { readonly kind: 'missing'; readonly address: string; readonly url: string | null }
  /** The text has only a caption, or no pictures are published. */
  | { readonly kind: 'not-looked-for' }

interface ArticleWithPictures {
  readonly path: string
  readonly head: { readonly pictures: readonly ParsedPicture[] }
}

/** Finds the pictures of each article among the files of the seeds folder. Nothing is requested from the web. */
export function locatePictures(
  articles: readonly ArticleWithPictures[],
  files: readonly FindableFile[],
): readonly (readonly LocatedPicture[])[] {
  const finder = createPictureFinder(files)
  return articles.map(({ path, head }) => head.pictures.map(({ sources }) => locate(path, sources, finder)))
}

function locate(seed: string, sources: readonly PictureSource[], finder: PictureFinder): LocatedPicture {
  let ambiguous: LocatedPicture | null = null
  for (const source of sources) {
    if (source.kind === 'part') return { kind: 'found', location: { ...source, seed } }
    const found = findSource(seed, source, finder)
    if (found.kind === 'found') return { kind: 'found', location: { kind: 'file', path: found.path } }
    if (found.kind === 'ambiguous') ambiguous ??= { kind: 'ambiguous', address: addressOf(source), paths: found.paths }
  }
  // The last source is the picture itself; those before it are larger versions.
  const own = sources.at(-1)
  if (own === undefined) return { kind: 'not-looked-for' }
  return ambiguous ?? { kind: 'missing', address: addressOf(own), url: own.kind === 'remote' ? own.url : null }
}

type OutsideSource = Exclude<PictureSource, { readonly kind: 'part' }>

function findSource(seed: string, source: OutsideSource, { findPath, findAddress }: PictureFinder): FoundFile {
  return source.kind === 'file' ? findPath(seed, source.path) : findAddress(seed, source.url)
}

function addressOf(source: PictureSource): string {
  switch (source.kind) {
    case 'file':
      return source.path
    case 'remote':
      return source.url
    case 'part':
      return source.key
    default:
      return source satisfies never
  }
}
