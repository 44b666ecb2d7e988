import * as fc from 'fast-check'
import { h } from 'hastscript'
import { describe, expect, test } from 'vitest'
import { findBestSentence } from '../../../src/search/highlights/find-best-sentence.ts'
import type { HighlightTerms } from '../../../src/search/highlights/highlight-terms.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'

/** Returns the best sentence of some paragraphs, with brackets around its highlights. */
function best(
  paragraphs: readonly string[],
  terms: Partial<HighlightTerms>,
  pictures: readonly string[] = [],
): string | null {
  const article = makeArticle({
    slug: 'herring',
    body: [prose(...paragraphs)],
    pictures: pictures.map((caption) => ({ caption, credit: null })),
  })
  return bracketed(findBestSentence(article, { forms: [], phrases: [], ...terms }))
}

function bracketed(excerpt: ReturnType<typeof findBestSentence>): string | null {
  if (excerpt === null) return null
  const { text, highlights } = excerpt
  let shown = ''
  let done = 0
  for (const { start, end } of highlights) {
    shown += `${text.slice(done, start)}[${text.slice(start, end)}]`
    done = end
  }
  return shown + text.slice(done)
}

/** Creates a sentence that is too long to be in one excerpt with another. */
const filler = (word: string) => `${word} ${'lay at the quay in the rain '.repeat(6)}and waited.`

describe('the best sentence', () => {
  test('has the most distinct words of the query', () => {
    const text = [filler('Ferry ferry ferry'), filler('Herring and ferry'), filler('Herring')]
    expect(best(text, { forms: ['ferry', 'herring'] })).toBe(filler('[Herring] and [ferry]'))
  })

  test('counts different forms of a word as one word', () => {
    const text = [filler('Ferry and ferries'), filler('Ferry and gull')]
    expect(best(text, { forms: ['ferry', 'ferries', 'gull'] })).toBe(filler('[Ferry] and [gull]'))
  })

  test('counts a phrase for more than its words', () => {
    const text = [filler('Gull, oil, pier'), filler('Oil prices')]
    const terms = { forms: ['gull', 'pier'], phrases: [['oil', 'prices']] }
    expect(best(text, terms)).toBe(filler('[Oil prices]'))
  })

  test('has the most highlights if scores are equal, or else is the earliest', () => {
    const forms = ['ferry']
    expect(best([filler('Ferry'), filler('Ferry, ferry')], { forms })).toBe(filler('[Ferry], [ferry]'))
    expect(best([filler('The ferry'), filler('A ferry')], { forms })).toBe(filler('The [ferry]'))
  })

  test('is in a caption only if the prose has no match', () => {
    expect(best(['No boats.'], { forms: ['ferry'] }, ['The pier.', 'The ferry.'])).toBe('The [ferry].')
    expect(best(['A ferry.'], { forms: ['ferry'] }, ['Ferry, ferry.'])).toBe('A [ferry].')
  })

  test('is null if nothing matches', () => {
    expect(best(['No boats.'], { forms: ['ferry'] }, ['The pier.'])).toBeNull()
    expect(best([], { forms: ['ferry'] })).toBeNull()
  })

  test('is extended by its neighbours in the paragraph up to the maximum length', () => {
    const text = ['Gulls cried. The ferry came. It was late. It was wet.', 'Another day.']
    expect(best(text, { forms: ['late'] })).toBe('Gulls cried. The ferry came. It was [late]. It was wet.')
    expect(best([`It came. ${filler('Ferry')}`], { forms: ['ferry'] })).toBe(filler('[Ferry]'))
  })

  test('continues after a full stop inside a phrase', () => {
    const text = [`${filler('The end of oil').replace('waited.', 'oil.')} ${filler('Prices fell')}`]
    expect(best(text, { phrases: [['oil', 'prices']] })).toMatch(/^….* and \[oil\. Prices\] fell .*…$/)
  })

  test('does not end at a line break of the source', () => {
    const text = ['The ferry came\nin the morning,\nand left at night.']
    expect(best(text, { forms: ['ferry'] })).toBe('The [ferry] came in the morning, and left at night.')
  })

  test('separates the words of two blocks, and joins a word that spans two elements', () => {
    const body = [{ kind: 'prose', children: [h('ul', h('li', 'fer'), h('li', 'ry')), h('p', 'Fer', h('b', 'ry'))] }]
    const article = makeArticle({ slug: 'list', body })
    expect(bracketed(findBestSentence(article, { forms: ['ferry'], phrases: [] }))).toBe('[Ferry]')
  })
})

describe('a long sentence', () => {
  const before = 'gulls over the water '.repeat(20)
  const after = ' nets on the stones'.repeat(20)

  test('is cropped between words around its highlights', () => {
    const shown = best([`${before}a ferry and a pier${after}`], { forms: ['ferry', 'pier'] }) ?? ''
    expect(shown).toMatch(/^…(?:gulls|over|the|water) .* a \[ferry\] and a \[pier\] .* (?:nets|on|the|stones)…$/)
    expect(shown.length).toBeGreaterThan(220)
  })

  test('is cropped at one end if its highlights are near the other end', () => {
    expect(best([`A ferry${after}`], { forms: ['ferry'] })).toMatch(/^A \[ferry\] nets .*(?:nets|on|the|stones)…$/)
    expect(best([`${before}ferry.`], { forms: ['ferry'] })).toMatch(/^…(?:gulls|over|the|water) .* \[ferry\]\.$/)
  })

  test('is cropped to the part with the most distinct words', () => {
    const text = [`A ferry ${before} pier, ferry and gull ${after} ferry`]
    expect(best(text, { forms: ['ferry', 'pier', 'gull'] })).toMatch(/^….*\[pier\], \[ferry\] and \[gull\].*…$/)
  })

  test('in a script without spaces is cropped between letters', () => {
    const shown = best([`${'船'.repeat(300)}東京都${'船'.repeat(300)}`], { forms: ['東京', '京都'] })
    expect(shown).toMatch(/^…船{90,}\[東京都\]船{130,}…$/)
  })

  test('is cropped inside a highlight only if the highlight is too long', () => {
    expect(best(['東京'.repeat(300)], { forms: ['東京', '京東'] })).toMatch(/^\[(?:東京){120}\]…$/)
  })
})

const PARTS = [
  'ferry',
  'oil prices',
  'gull',
  ' ',
  ' ',
  '. ',
  '\n',
  'e\u0301',
  '👨‍👩‍👧',
  '👍🏽',
  '🇳🇴',
  '東京都',
  '𠮷',
  'กิ',
  '、',
  '-',
  'x'.repeat(50),
]
const paragraphs = fc.array(fc.constantFrom(...PARTS), { maxLength: 200 }).map((parts) => parts.join(''))
const terms: HighlightTerms = { forms: ['ferry', '東京', '京都'], phrases: [['oil', 'prices']] }

test('any excerpt is a part of the text with at most 240 characters, without split characters, and with ordered highlights', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
  fc.assert(
    fc.property(fc.array(paragraphs, { minLength: 1, maxLength: 3 }), (texts) => {
      const article = makeArticle({ slug: 'any', body: [prose(...texts)] })
      const excerpt = findBestSentence(article, terms)
      if (excerpt === null) return
      const { text, highlights } = excerpt
      const piece = text.replace(/^…|…$/g, '')
      expect(piece.length).toBeLessThanOrEqual(240)
      const whole = texts.join('\n').replace(/\s/g, ' ')
      expect(highlights.length).toBeGreaterThan(0)
      let last = 0
      for (const { start, end } of highlights) {
        expect(start >= last && end > start && end <= text.length).toBe(true)
        expect(text.slice(start, end)).toMatch(/^(?:ferry|oil prices|東京都|oil\W+prices)/)
        last = end
      }
      const edges = new Set([...segmenter.segment(whole)].map(({ index }) => index).concat(whole.length))
      const offsets = findOffsets(whole, piece)
      expect(offsets.some((offset) => edges.has(offset) && edges.has(offset + piece.length))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

function findOffsets(text: string, piece: string): readonly number[] {
  const offsets: number[] = []
  for (let offset = text.indexOf(piece); offset >= 0; offset = text.indexOf(piece, offset + 1)) offsets.push(offset)
  return offsets
}
