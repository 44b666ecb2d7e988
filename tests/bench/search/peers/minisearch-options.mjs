/** For the writer and the reader: an index can be read only with the options that it was written with. */
export const MINISEARCH_OPTIONS = {
  fields: ['title', 'text'],
  storeFields: ['title', 'date', 'text'],
  searchOptions: { combineWith: 'AND', boost: { title: 2 } },
}
