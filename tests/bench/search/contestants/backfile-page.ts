import { EMPTY_QUERY, serialiseQuery } from '../../../../src/archive/query.ts'
import { openArchive } from '../../../../src/app/data/archive.ts'
import { fetchSource } from '../../../../src/app/data/fetch-source.ts'
import { type LoadedList, loadList } from '../../../../src/app/features/article-list/load-list.ts'
import { ROWS } from '../contestant.ts'
import type { Question } from '../questions.ts'

const archive = openArchive({
  source: fetchSource(new URL('../', document.baseURI)),
  startSearchWorker: () =>
    new Worker(new URL('../../../../src/search/worker/worker.ts', import.meta.url), { type: 'module' }),
})

/** What the list's own loader does for its address, with the rows that the list would show. */
globalThis.searchRows = async (question) => {
  const { order, rows } = await find(question)
  return await rows.rows(Array.from({ length: Math.min(ROWS, order.count) }, (_, place) => order.ordinalAt(place)))
}

globalThis.searchOrdinals = async (question) => {
  const { order } = await find(question)
  return Array.from({ length: order.count }, (_, place) => order.ordinalAt(place))
}

async function find({ words, range }: Question): Promise<LoadedList> {
  const query = { ...EMPTY_QUERY, words: words ?? '', from: range?.from ?? null, to: range?.to ?? null }
  const { result } = await loadList(archive, new Request(`?${serialiseQuery(query)}`))
  if (result.kind === 'failed') throw result.error
  return result
}
