/** `1 article`, `21,578 articles`. */
export function countLabel(count: number): string {
  return `${numberLabel(count)} ${count === 1 ? 'article' : 'articles'}`
}

/** `3 of 21 articles`; where nothing is left out, just the count. */
export function countOfLabel(count: number, total: number): string {
  return count === total ? countLabel(total) : `${numberLabel(count)} of ${countLabel(total)}`
}

/**
 * With the thousands set apart as in the rest of the page, which is in English. Without Intl, whose first number costs
 * a phone more than all else that is shown of it.
 */
export function numberLabel(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
