import type { HighlightTerms, TextRange } from '../../../src/search/highlights/highlight-terms.ts'
import { type Token, tokenise } from '../../../src/search/text/tokenise.ts'
import { spellUmlauts } from '../../../src/search/text/umlauts.ts'

/** Flags every character of every occurrence, and returns the flagged ranges. */
export function naiveHighlights(text: string, terms: HighlightTerms): readonly TextRange[] {
  const isFlagged = Array.from({ length: text.length }, () => false)
  const flag = (start: number, end: number) => isFlagged.fill(true, start, end)
  const tokens = tokenise(text)
  for (const { term, start, end } of tokens) {
    const other = spellUmlauts(text.slice(start, end)) ?? term
    if (terms.forms.includes(term) || terms.forms.includes(other)) flag(start, end)
  }

  const words = tokens.filter(({ isJoined }) => !isJoined)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      for (const row of variantsOf(words.slice(from, to))) {
        const isMatch = terms.phrases.some(
          (phrase) =>
            phrase.length === row.length &&
            row.every(({ term, start, end }, index) => {
              const word = phrase[index]
              return word === term || word === spellUmlauts(text.slice(start, end))
            }),
        )
        if (isMatch) flag(row[0]?.start ?? 0, row.at(-1)?.end ?? 0)
      }
    }
  }

  const ranges: TextRange[] = []
  for (let index = 0; index < text.length; index++) {
    if (!isFlagged[index] || isFlagged[index - 1]) continue
    const end = isFlagged.indexOf(false, index)
    ranges.push({ start: index, end: end < 0 ? text.length : end })
  }
  return ranges
}

/** Lists the words with and without each last letter of a run without spaces, because the pair before has it too. */
function variantsOf(words: readonly Token[]): readonly (readonly Token[])[] {
  let rows: readonly (readonly Token[])[] = [[]]
  for (const [index, word] of words.entries()) {
    const isInPair = word.end === words[index - 1]?.end
    rows = rows.flatMap((row) => (isInPair ? [row, [...row, word]] : [[...row, word]]))
  }
  return rows
}
