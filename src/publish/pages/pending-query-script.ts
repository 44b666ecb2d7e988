/**
 * The inline script of the list. If the address has a query, the prerendered list is not its answer: the script marks the
 * page before the first paint, so that styles hide the list, and shows the query in the fields. The app removes the mark
 * when it shows the results.
 *
 * The policy allows the script by its hash. Every change of the script changes that hash, also in the documented nginx
 * configuration.
 */
export const PENDING_QUERY_SCRIPT = `
;(() => {
  const query = new URLSearchParams(location.search)
  const names = ['q', 'from', 'to', 'author', 'source', 'tag', 'lang', 'sort']
  if (!names.some((name) => query.get(name))) return
  document.documentElement.dataset.query = 'pending'
  document.addEventListener('readystatechange', () => {
    document.querySelector('.list-results')?.setAttribute('aria-busy', 'true')
    for (const name of ['q', 'from', 'to']) {
      const field = document.querySelector('[name=' + name + ']')
      if (field && field.value === '') field.defaultValue = query.get(name) ?? ''
    }
  }, { once: true })
})()
`
