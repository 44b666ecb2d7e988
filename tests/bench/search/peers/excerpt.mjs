const BEFORE = 60
const LENGTH = 240

/** The text around the first of some words, which is what a reader of this library would write. */
export function excerptOf(text, words) {
  const found = words.map((word) => text.search(new RegExp(`\\b${word}`, 'i'))).filter((at) => at >= 0)
  const start = Math.max(0, (found.length === 0 ? 0 : Math.min(...found)) - BEFORE)
  return text.slice(start, start + LENGTH)
}

export function wordsOf(query) {
  return query === null ? [] : query.split(' ')
}

export function isWithin(date, range) {
  return range === null || (date !== null && date >= range.from && date <= range.to)
}
