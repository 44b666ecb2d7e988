import type { Mark } from './find-marks.ts'

/** Neighbouring marks, by their places among all marks of the text; both ends belong to it. */
export interface Row {
  readonly from: number
  readonly to: number
}

/**
 * The row of neighbouring marks, all in one sentence and within `length` characters, that shows the most: by the
 * weights of its distinct words and phrases, then by its marks, then the earliest. A mark that is longer by itself is
 * a row of its own. `sentences[i]` is the number of the sentence of `marks[i]`. Linear in the marks.
 */
export function bestRow(marks: readonly Mark[], sentences: readonly number[], length: number): Row {
  const shown = new Map<string, number>()
  let score = 0
  let from = 0
  let best = { from: 0, to: 0, score: -1 }

  function add({ hits }: Mark): void {
    for (const { what, weight } of hits) {
      const times = shown.get(what) ?? 0
      if (times === 0) score += weight
      shown.set(what, times + 1)
    }
  }

  function remove({ hits }: Mark): void {
    for (const { what, weight } of hits) {
      const times = shown.get(what) ?? 0
      if (times === 1) score -= weight
      shown.set(what, times - 1)
    }
  }

  for (const [to, last] of marks.entries()) {
    add(last)
    for (let first = marks[from]; first !== undefined && first !== last; first = marks[from]) {
      if (sentences[from] === sentences[to] && last.end - first.start <= length) break
      remove(first)
      from += 1
    }
    const hasMoreMarks = score === best.score && to - from > best.to - best.from
    if (score > best.score || hasMoreMarks) best = { from, to, score }
  }
  return best
}
