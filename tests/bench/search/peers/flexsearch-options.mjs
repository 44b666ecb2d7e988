/** Writer and reader must use the same options. */
export const FLEXSEARCH_OPTIONS = {
  document: { id: 'id', store: ['title', 'date', 'text'], index: ['title', 'text'] },
}
