const BEFORE = 60
const LENGTH = 240

/** Returns the text around the first of the words, as a user of this library would write it. */
export function excerptOf(text, words) {
  const found = words.map((word) => text.search(new RegExp(`\\b${word}`, 'i'))).filter((index) => index >= 0)
  const start = Math.max(0, (found.length === 0 ? 0 : Math.min(...found)) - BEFORE)
  return text.slice(start, start + LENGTH)
}

export function wordsOf(query) {
  return query === null ? [] : query.split(' ')
}

export function isWithin(date, range) {
  return range === null || (date !== null && date >= range.from && date <= range.to)
}
