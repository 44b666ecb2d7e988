import type { Calendar } from '../../archive/calendar.ts'
import type { Manifest } from '../../archive/files/manifest.ts'
import type { Source } from '../../archive/source.ts'
import { createSearchClient, type SearchClient } from '../../search/client.ts'

/** Searches one edition; `source` is that of the edition, too. */
export function openSearch(source: Source, manifest: Manifest, calendar: Calendar): SearchClient {
  return createSearchClient(
    source,
    manifest,
    calendar,
    () => new Worker(new URL('../../search/worker/worker.ts', import.meta.url), { type: 'module' }),
  )
}
