import type { HighlightTerms } from '../../../src/search/highlights/highlight-terms.ts'
import type { TextRange } from '../../../src/search/highlights/text-range.ts'
import { type Token, tokenise } from '../../../src/search/text/tokenise.ts'

/** The obvious way: paints every character that stands in something wanted, and reads off the painted pieces. */
export function naiveHighlights(text: string, wanted: HighlightTerms): readonly TextRange[] {
  const isPainted = Array.from({ length: text.length }, () => false)
  // A piece that ends where the next begins goes on in it.
  const paint = (start: number, end: number) => isPainted.fill(true, start, end)
  const tokens = tokenise(text)
  for (const { term, start, end } of tokens) if (wanted.forms.includes(term)) paint(start, end)

  const words = tokens.filter(({ isJoined }) => !isJoined)
  for (let from = 0; from < words.length; from++) {
    for (let to = from + 1; to <= words.length; to++) {
      for (const row of readings(words.slice(from, to))) {
        const spelled = row.map(({ term }) => term).join(' ')
        const isWanted = wanted.phrases.some((phrase) => phrase.length > 0 && phrase.join(' ') === spelled)
        if (isWanted) paint(row[0]?.start ?? 0, row.at(-1)?.end ?? 0)
      }
    }
  }

  const ranges: TextRange[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isPainted[at] || isPainted[at - 1]) continue
    const end = isPainted.indexOf(false, at)
    ranges.push({ start: at, end: end < 0 ? text.length : end })
  }
  return ranges
}

/** With and without each last letter of a run that sets no spaces, which the pair before it holds too. */
function readings(words: readonly Token[]): readonly (readonly Token[])[] {
  let rows: readonly (readonly Token[])[] = [[]]
  for (const [at, word] of words.entries()) {
    const isInPair = word.end === words[at - 1]?.end
    rows = rows.flatMap((row) => (isInPair ? [row, [...row, word]] : [[...row, word]]))
  }
  return rows
}
