/**
 * What a search by words needs in the page. The loaders import it when they need it; the list's view imports it too,
 * so that it comes with the list and a first search has less to wait for.
 */
export { foundRows } from './found-rows.ts'
export { openSearch } from './open-search.ts'
