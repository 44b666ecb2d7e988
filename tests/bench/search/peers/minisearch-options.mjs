/** Writer and reader must use the same options. */
export const MINISEARCH_OPTIONS = {
  fields: ['title', 'text'],
  storeFields: ['title', 'date', 'text'],
  searchOptions: { combineWith: 'AND', boost: { title: 2 } },
}
