import { EMPTY_QUERY, serialiseQuery } from '../../../../src/archive/query.ts'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { createFetchSource } from '../../../../src/app/data/fetch-source.ts'
import { type LoadedList, loadList } from '../../../../src/app/features/article-list/load-list.ts'
import { ROWS } from '../engine.ts'
import type { BenchQuery } from '../queries.ts'

const archive = openArchive({
  source: createFetchSource(new URL('../', document.baseURI)),
  startSearchWorker: () =>
    new Worker(new URL('../../../../src/search/worker/worker.ts', import.meta.url), { type: 'module' }),
})

/** Does the work of the list's own loader, and loads the rows that the list would show. */
globalThis.searchRows = async (query) => {
  const { order, rows } = await find(query)
  return await rows.rows(Array.from({ length: Math.min(ROWS, order.count) }, (_, index) => order.ordinalAt(index)))
}

globalThis.searchOrdinals = async (query) => {
  const { order } = await find(query)
  return Array.from({ length: order.count }, (_, index) => order.ordinalAt(index))
}

async function find({ words, range }: BenchQuery): Promise<LoadedList> {
  const query = { ...EMPTY_QUERY, words: words ?? '', from: range?.from ?? null, to: range?.to ?? null }
  const { result } = await loadList(archive, new Request(`?${serialiseQuery(query)}`))
  if (result.kind === 'failed') throw result.error
  return result
}
