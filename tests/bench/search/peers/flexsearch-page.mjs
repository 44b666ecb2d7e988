import { excerptOf, isWithin, wordsOf } from './excerpt.mjs'

const ROWS = 20
let loading

/** Loads the library and its index at the first search. */
async function load() {
  const [{ Document }, { FLEXSEARCH_OPTIONS }, response] = await Promise.all([
    import('./flexsearch.bundle.module.min.mjs'),
    import('./flexsearch-options.mjs'),
    fetch('index.json'),
  ])
  const index = new Document(FLEXSEARCH_OPTIONS)
  for (const [key, data] of await response.json()) await index.import(key, data)
  return index
}

/** FlexSearch has no ranges and no empty query, so these use the stored articles, by date. */
function find(index, { words, range }) {
  if (words === null) {
    const articles = [...index.store.values()].filter(({ date }) => isWithin(date, range))
    return articles.sort((a, b) => b.date.localeCompare(a.date))
  }
  const limit = range === null ? ROWS : index.store.size
  const results = index.search(words, { limit, enrich: true, merge: true })
  return results.map(({ doc }) => doc).filter(({ date }) => isWithin(date, range))
}

globalThis.searchRows = async (query) => {
  loading ??= load()
  const index = await loading
  return find(index, query)
    .slice(0, ROWS)
    .map(({ title, date, text }) => ({ title, date, excerpt: excerptOf(text, wordsOf(query.words)) }))
}
