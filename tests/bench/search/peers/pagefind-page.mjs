const ROWS = 20
let loading

/** Filters have values but no ranges, so a period is the list of its days. */
function optionsOf({ words, range }) {
  return {
    ...(range !== null && { filters: { date: { any: range.days } } }),
    ...(words === null && { sort: { date: 'desc' } }),
  }
}

/** Loads the library at the first search; the library loads the necessary parts of its index. */
globalThis.searchRows = async (query) => {
  loading ??= import('/pagefind/pagefind.js')
  const pagefind = await loading
  const { results } = await pagefind.search(query.words, optionsOf(query))
  const rows = await Promise.all(results.slice(0, ROWS).map((result) => result.data()))
  return rows.map(({ meta, excerpt }) => ({ title: meta.title, date: meta.date, excerpt }))
}
