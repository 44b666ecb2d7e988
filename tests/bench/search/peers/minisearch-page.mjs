import { excerptOf, isWithin, wordsOf } from './excerpt.mjs'

const ROWS = 20
let loading

/** Loads the library and its index at the first search. */
async function load() {
  const [{ default: MiniSearch }, { MINISEARCH_OPTIONS }, response] = await Promise.all([
    import('./index.js'),
    import('./minisearch-options.mjs'),
    fetch('index.json'),
  ])
  const index = MiniSearch.loadJSON(await response.text(), MINISEARCH_OPTIONS)
  return { index, wildcard: MiniSearch.wildcard }
}

globalThis.searchRows = async ({ words, range }) => {
  loading ??= load()
  const { index, wildcard } = await loading
  const filter = range === null ? undefined : ({ date }) => isWithin(date, range)
  const results = index.search(words ?? wildcard, filter === undefined ? {} : { filter })
  if (words === null) results.sort((a, b) => b.date.localeCompare(a.date))
  return results
    .slice(0, ROWS)
    .map(({ title, date, text }) => ({ title, date, excerpt: excerptOf(text, wordsOf(words)) }))
}
