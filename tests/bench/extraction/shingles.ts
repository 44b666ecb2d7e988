/** The shares of a text's shingles that are found, wrong and missing. They add up to 1, so that long texts don't weigh more. */
export interface ShingleMatch {
  readonly found: number
  readonly wrong: number
  readonly missing: number
}

export interface BodyScore {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}

const WORDS = 4

/** Compares shingles of four words, as `evaluate.py` of scrapinghub/article-extraction-benchmark does. */
export function matchShingles(expected: string, text: string): ShingleMatch {
  const [a, b] = [countShingles(expected), countShingles(text)]
  let [found, wrong, missing] = [0, 0, 0]
  for (const shingle of new Set([...a.keys(), ...b.keys()])) {
    const [inExpected, inText] = [a.get(shingle) ?? 0, b.get(shingle) ?? 0]
    found += Math.min(inExpected, inText)
    wrong += Math.max(0, inText - inExpected)
    missing += Math.max(0, inExpected - inText)
  }
  const sum = Math.max(1, found + wrong + missing)
  return { found: found / sum, wrong: wrong / sum, missing: missing / sum }
}

/** The mean precision and recall of all texts that have any, and their F1. */
export function scoreBodies(matches: readonly ShingleMatch[]): BodyScore {
  const precision = mean(
    matches.filter(({ found, wrong }) => found + wrong > 0).map(({ found, wrong }) => found / (found + wrong)),
  )
  const recall = mean(
    matches.filter(({ found, missing }) => found + missing > 0).map(({ found, missing }) => found / (found + missing)),
  )
  return { f1: (2 * precision * recall) / (precision + recall), precision, recall }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function countShingles(text: string): ReadonlyMap<string, number> {
  // Python's \w has letters, digits and the underscore of all scripts, but no combining marks.
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let start = 0; start < Math.max(1, words.length - WORDS + 1); start++) {
    const shingle = words.slice(start, start + WORDS).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
