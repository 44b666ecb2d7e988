import type { Report, SeedOutcome } from '../../archive/files/report.ts'
import type { ListedArchive } from '../../ingest/list-archive.ts'
import { compareFindings } from '../../ingest/order-seeds.ts'
import type { OrderedArchive } from '../order-articles.ts'
import type { ArchivedArticle } from '../data/chunk-files.ts'
import type { ConvertedPicture } from './convert-picture.ts'
import { type IllustratedArchive, illustrateArticles } from './illustrate-articles.ts'
import type { PictureCache } from './picture-cache.ts'
import { openPictureStore, type PictureStore } from './picture-store.ts'

/** The files of the pictures of an archive. They are read on demand, because most are published already. */
export interface PublishedPictures {
  /** The paths from the root of the archive. */
  readonly paths: ReadonlySet<string>
  /** Resolves to null if the archive has no such file, or if its source has changed during the build. */
  readonly read: (path: string) => Promise<Uint8Array | null>
}

export interface PictureReading {
  readonly articles: readonly ArchivedArticle[]
  readonly report: Report
  readonly pictures: PublishedPictures
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

export interface PictureReader {
  readonly pictureCache: PictureCache
  /** The number of pictures to convert at once. */
  readonly threads: number
  /** Receives the number of pictures that are ready. */
  readonly onCount: (done: number, total: number) => void
}

/** Finds the pictures of all articles and converts those that the cache does not have. */
export async function readPictures(
  folder: string,
  { files, settings }: Pick<ListedArchive, 'files' | 'settings'>,
  { articles, report }: OrderedArchive,
  { pictureCache, threads, onCount }: PictureReader,
): Promise<PictureReading> {
  const index = pictureCache.readIndex(folder)
  const store = openPictureStore(folder, pictureCache, index)
  const illustrated = await illustrateArticles({
    articles,
    files: files.filter(({ kind, path }) => (kind === 'other' || kind === 'part') && !path.endsWith('/')),
    setting: settings.pictures,
    store,
    threads,
    onCount,
  })
  const { pictureFiles, used, findings, missing } = illustrated
  pictureCache.writeIndex(folder, store.index(), new Set(Array.from(pictureFiles.values(), ({ id }) => id)))
  const failure = store.failure()
  return {
    articles: illustrated.articles,
    report: {
      files: report.files.map(
        (file): SeedOutcome =>
          file.kind === 'left-out' && used.has(file.path) ? { kind: 'picture', path: file.path } : file,
      ),
      findings: findings.length === 0 ? report.findings : [...report.findings, ...findings].sort(compareFindings),
      missingPictures: missing,
    },
    pictures: {
      paths: new Set(pictureFiles.keys()),
      read: createFileReader(pictureFiles, store),
    },
    notes: failure === null ? [] : [describeFailure(failure)],
  }
}

/** The files of a picture are read one after the other, so the last picture is kept. */
function createFileReader(
  pictureFiles: IllustratedArchive['pictureFiles'],
  store: PictureStore,
): PublishedPictures['read'] {
  let last: { readonly id: string; readonly picture: Promise<ConvertedPicture | null> } | null = null
  return async (path) => {
    const file = pictureFiles.get(path)
    if (file === undefined) return null
    if (last?.id !== file.id) last = { id: file.id, picture: store.read(file.id, file.location) }
    return (await last.picture)?.files.get(file.variant) ?? null
  }
}

function describeFailure(reason: string): string {
  return (
    'Pictures were not converted, and notes take their places, because the package sharp cannot be loaded on this ' +
    `machine: ${reason.replace(/\.$/, '')}. Run "npm ci --include=optional", or set "pictures: none" in archive.yaml.`
  )
}
