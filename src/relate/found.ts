/**
 * What was found for some articles, by their places, in columns: as an object for each it would take many times as long
 * to keep, or to hand to another thread.
 */
export interface Found {
  /** For the article at place p, the others are `others[starts[p]]` … `others[starts[p + 1] - 1]`. */
  readonly starts: Int32Array
  /** Places, nearest first. */
  readonly others: Int32Array
  /** A line for each of the others: the words that it shares, with spaces between them, which no word has. */
  readonly words: string
}

/** What was found for one article; columns of equal length, as `Found` has them. */
export interface Finding {
  readonly others: ArrayLike<number>
  readonly lines: readonly string[]
}

export function packFound(findings: readonly Finding[]): Found {
  const starts = new Int32Array(findings.length + 1)
  findings.forEach(({ others }, place) => {
    starts[place + 1] = (starts[place] ?? 0) + others.length
  })
  const all = new Int32Array(starts.at(-1) ?? 0)
  findings.forEach(({ others }, place) => all.set(others, starts[place]))
  return { starts, others: all, words: findings.flatMap(({ lines }) => lines).join('\n') }
}

/** The inverse of `packFound`, for one place after another, in any order. */
export function unpackFound({ starts, others, words }: Found): (place: number) => Finding {
  const lines = words.split('\n')
  return (place) => {
    const start = starts[place] ?? 0
    const end = starts[place + 1] ?? 0
    return { others: others.subarray(start, end), lines: lines.slice(start, end) }
  }
}
