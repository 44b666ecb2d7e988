import {
  fromDayNumber,
  isIsoMonth,
  type IsoDate,
  daysOfMonth,
  monthOf,
  toDayNumber,
} from '../../../src/archive/iso-date.ts'
import type { BenchArchive, BenchArticle } from './archive.ts'

/** Publication dates, both inclusive, and the days between them that have articles. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: readonly IsoDate[]
}

export interface Question {
  /** The same in all archives, such as `cocoa`, `cocoa in the month`, `the month`. */
  readonly name: string
  /** Null asks for all articles of the period, newest first. */
  readonly words: string | null
  readonly range: Period | null
}

export interface Questions {
  /** The six, at any date. */
  readonly words: readonly Question[]
  /** The same within one month, and the month without a word. */
  readonly month: readonly Question[]
  /** What was chosen, and by which rule. */
  readonly notes: readonly string[]
}

const REUTERS_MONTH = '1987-03'
/** The questions for Reuters-21578, each word with the share of the articles that have it there. */
const REUTERS: readonly (readonly (readonly [word: string, share: number])[])[] = [
  [['cocoa', 0.006]],
  [
    ['oil', 0.069],
    ['price', 0.089],
    ['opec', 0.007],
  ],
  [
    ['trade', 0.091],
    ['deficit', 0.03],
    ['japan', 0.061],
  ],
  [['reagan', 0.028]],
  [['bank', 0.14]],
  [['the', 0.725]],
]

/**
 * For Reuters-21578 those that its figures are known for. In a generated archive each word gives way to the one whose
 * share of the articles is nearest; in a question of several, the rarest is taken so, and of the words that are about
 * as frequent as the others were, those that stand most often beside those taken before. The month is the one with the most articles,
 * and questions that find nothing within it are left out.
 */
export function questionsFor({ isReuters, articles }: BenchArchive): Questions {
  const all = isReuters ? REUTERS.map((words) => words.map(([word]) => word)) : likeWords(articles)
  const month = isReuters ? REUTERS_MONTH : fullestMonth(articles)
  const range = periodOf(month, articles)
  const named = all.map((words, index) => ({
    name: (REUTERS[index] ?? []).map(([word]) => word).join(' '),
    words: words.join(' '),
  }))
  const inMonth = articles.filter(({ date }) => date !== null && date >= range.from && date <= range.to)
  const answered = named.filter((_, index) => inMonth.some((article) => hasAll(article, all[index] ?? [])))
  return {
    words: named.map((question) => ({ ...question, range: null })),
    month: [
      ...answered.map(({ name, words }) => ({ name: `${name} in the month`, words, range })),
      { name: 'the month', words: null, range },
    ],
    notes: [
      `The month is ${month}, with ${inMonth.length} articles on ${range.days.length} days.`,
      ...(isReuters ? [] : named.map(({ name, words }) => `In place of "${name}", as frequent: "${words}".`)),
    ],
  }
}

function likeWords(articles: readonly BenchArticle[]): readonly (readonly string[])[] {
  const shares = sharesOf(articles)
  return REUTERS.map((question) => {
    const [[, rarest] = ['', 0], ...others] = question.toSorted(([, a], [, b]) => a - b)
    const first = best(shares, (share) => -Math.abs(share - rarest))
    const chosen = [first]
    for (const [, wanted] of others) {
      const beside = sharesOf(articles.filter((article) => hasAll(article, chosen)))
      const alike = [...shares].filter(([word, share]) => !chosen.includes(word) && isAbout(share, wanted))
      chosen.push(best(new Map(alike), (_, word) => beside.get(word) ?? 0))
    }
    return chosen
  })
}

function isAbout(share: number, wanted: number): boolean {
  return share > wanted / 1.5 && share < wanted * 1.5
}

function sharesOf(articles: readonly BenchArticle[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) for (const word of wordsOf(article)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, count / articles.length]))
}

function best(shares: ReadonlyMap<string, number>, scoreOf: (share: number, word: string) => number): string {
  let found = { word: '', score: Number.NEGATIVE_INFINITY }
  for (const [word, share] of shares) {
    const score = scoreOf(share, word)
    if (score > found.score) found = { word, score }
  }
  return found.word
}

function hasAll(article: BenchArticle, words: readonly string[]): boolean {
  const own = wordsOf(article)
  return words.every((word) => own.has(word))
}

function wordsOf({ title, text }: BenchArticle): ReadonlySet<string> {
  return new Set(`${title} ${text}`.toLowerCase().match(/[a-z]+/g))
}

function fullestMonth(articles: readonly BenchArticle[]): string {
  const counts = new Map<string, number>()
  for (const { date } of articles) if (date !== null) counts.set(monthOf(date), (counts.get(monthOf(date)) ?? 0) + 1)
  return best(counts, (count) => count)
}

function periodOf(month: string, articles: readonly BenchArticle[]): Period {
  if (!isIsoMonth(month)) throw new Error(`expected a month, found ${month}`)
  const { first, last } = daysOfMonth(month)
  const withArticles = new Set(articles.map(({ date }) => date))
  const length = toDayNumber(last) - toDayNumber(first) + 1
  const days = Array.from({ length }, (_, index) => addDays(first, index)).filter((day) => withArticles.has(day))
  return { from: first, to: last, days }
}

function addDays(date: IsoDate, days: number): IsoDate {
  const sum: number = toDayNumber(date) + days
  return fromDayNumber(sum as ReturnType<typeof toDayNumber>)
}
