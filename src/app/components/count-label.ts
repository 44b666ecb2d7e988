/** `1 article`, `21,578 articles`. */
export function countLabel(count: number): string {
  return `${numberLabel(count)} ${count === 1 ? 'article' : 'articles'}`
}

/** `3 of 21 articles`; where nothing is left out, just the count. */
export function countOfLabel(count: number, total: number): string {
  return count === total ? countLabel(total) : `${numberLabel(count)} of ${countLabel(total)}`
}

/** With the thousands set apart as in the rest of the page, which is in English. */
export function numberLabel(count: number): string {
  return count.toLocaleString('en')
}
