/** For the writer and the reader: an index can be read only with the options that it was written with. */
export const FLEXSEARCH_OPTIONS = {
  document: { id: 'id', store: ['title', 'date', 'text'], index: ['title', 'text'] },
}
