const ROWS = 20
let loading

/** Filters have values and no ranges: a period is all its days, one by one. */
function optionsOf({ words, range }) {
  return {
    ...(range !== null && { filters: { date: { any: range.days } } }),
    ...(words === null && { sort: { date: 'desc' } }),
  }
}

/** The library, which fetches what it needs of its index by itself, is fetched at the first search. */
globalThis.searchRows = async (query) => {
  loading ??= import('/pagefind/pagefind.js')
  const pagefind = await loading
  const { results } = await pagefind.search(query.words, optionsOf(query))
  const rows = await Promise.all(results.slice(0, ROWS).map((result) => result.data()))
  return rows.map(({ meta, excerpt }) => ({ title: meta.title, date: meta.date, excerpt }))
}
