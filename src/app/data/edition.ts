import * as v from 'valibot'
import type { ArticlePage } from '../../archive/article-page.ts'
import { type Calendar, type CalendarFile, decodeCalendar } from '../../archive/calendar.ts'
import type { CatalogueChunk } from '../../archive/catalogue.ts'
import type { Ordinal, Slug } from '../../archive/ids.ts'
import { type LocationShard, shardOf } from '../../archive/locations.ts'
import { FORMAT_VERSION, type Manifest, ManifestSchema } from '../../archive/manifest.ts'
import { articleFile, calendarFile, catalogueFile, locationsFile, MANIFEST_FILE } from '../../archive/paths.ts'
import type { ListQuery } from '../../archive/query.ts'
import type { Source } from '../../archive/source.ts'
import type { Matches } from '../../search/matches.ts'
import { type CatalogueStore, createCatalogueStore } from './catalogue-store.ts'
import { DataError, FormatError } from './data-error.ts'
import { once, oncePer } from './once.ts'

export type ArticleLookup =
  | { readonly kind: 'found'; readonly page: ArticlePage; readonly ordinal: Ordinal }
  | { readonly kind: 'not-found' }

/** The archive as one manifest describes it: all answers of one edition agree with each other. */
export interface Edition {
  readonly manifest: () => Promise<Manifest>
  readonly calendar: () => Promise<Calendar>
  readonly catalogue: () => Promise<CatalogueStore>
  readonly article: (slug: Slug) => Promise<ArticleLookup>
  readonly search: (query: ListQuery) => Promise<Matches>
  /** Whether a file that it names was not there: then a newer edition has most likely taken its place. */
  readonly isStale: () => boolean
}

/** All answers reject with what the source rejects with; a manifest of another format with a FormatError. */
export function openEdition(source: Source): Edition {
  let stale = false
  const watched: Source = {
    async readJson(path) {
      try {
        return await source.readJson(path)
      } catch (error) {
        stale ||= error instanceof DataError && error.isMissing
        throw error
      }
    },
  }

  // Apart from the manifest, files are cast and not checked: the same build wrote them all, under names that only
  // the manifest knows, and the manifest's format has been checked.
  const read = async <T>(path: string) => (await watched.readJson(path)) as T

  const manifest = once(async () => parseManifest(await watched.readJson(MANIFEST_FILE)))
  const calendar = once(async () => decodeCalendar(await read<CalendarFile>(calendarFile((await manifest()).calendar))))
  const catalogue = once(async () => {
    const { catalogue: hashes } = await manifest()
    return createCatalogueStore((chunk) => read<CatalogueChunk>(catalogueFile(chunk, hashes[chunk] ?? '')))
  })
  const shard = oncePer(async (index: number) => {
    const { locations } = await manifest()
    return await read<LocationShard>(locationsFile(index, locations[index] ?? ''))
  })
  async function article(slug: Slug): Promise<ArticleLookup> {
    const { locations } = await manifest()
    if (locations.length === 0) return { kind: 'not-found' }
    const table = await shard(shardOf(slug, locations.length))
    const location = Object.hasOwn(table, slug) ? table[slug] : undefined
    if (location === undefined) return { kind: 'not-found' }
    const [ordinal, hash] = location
    return { kind: 'found', ordinal, page: await read<ArticlePage>(articleFile(slug, hash)) }
  }
  const engine = once(async () => {
    // An article needs no engine: it comes with the first query, beside the data that it works on.
    const client = import('../../search/client.ts')
    const [{ createSearch }, ...parts] = await Promise.all([client, manifest(), calendar()])
    return createSearch(watched, ...parts)
  })

  return {
    manifest,
    calendar,
    catalogue,
    article,
    search: async (query) => (await engine()).search(query),
    isStale: () => stale,
  }
}

const FormatSchema = v.object({ format: v.unknown() })

function parseManifest(input: unknown): Manifest {
  const { format } = v.parse(FormatSchema, input)
  if (format !== FORMAT_VERSION) throw new FormatError(format)
  return v.parse(ManifestSchema, input)
}
