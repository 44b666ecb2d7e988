/** Shows the list that was hidden because it was prerendered without the query of the address. */
export function removeQueryMark(): void {
  delete document.documentElement.dataset['query']
}
