import {
  fromDayNumber,
  isIsoMonth,
  type IsoDate,
  daysOfMonth,
  monthOf,
  toDayNumber,
} from '../../../src/archive/iso-date.ts'
import type { BenchArchive, BenchArticle } from './archive.ts'

/** A range of publication dates, both inclusive, and its days with articles. */
export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly days: readonly IsoDate[]
}

export interface BenchQuery {
  /** The same in all archives. Examples: `cocoa`, `cocoa in the month`, `the month`. */
  readonly name: string
  /** Null finds all articles of the period, newest first. */
  readonly words: string | null
  readonly range: Period | null
}

export interface BenchQueries {
  /** Six queries without dates. */
  readonly words: readonly BenchQuery[]
  /** The same queries within one month, and the month without words. */
  readonly month: readonly BenchQuery[]
  /** The chosen month and words, for the reader of the table. */
  readonly notes: readonly string[]
}

const REUTERS_MONTH = '1987-03'
/** The queries for Reuters-21578: each word, and the share of the articles that contain it. */
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
 * Returns the fixed queries for Reuters-21578. For a generated archive, it replaces each word by the word with the
 * nearest share of the articles. In a query of several words, only the rarest word is replaced in this way. The other
 * words have about the same share and occur most often together with the previously chosen words. The month is the
 * month with the most articles. Queries without results in this month are left out.
 */
export function chooseQueries({ isReuters, articles }: BenchArchive): BenchQueries {
  const all = isReuters ? REUTERS.map((words) => words.map(([word]) => word)) : findSimilarWords(articles)
  const month = isReuters ? REUTERS_MONTH : findFullestMonth(articles)
  const range = periodOf(month, articles)
  const named = all.map((words, index) => ({
    name: (REUTERS[index] ?? []).map(([word]) => word).join(' '),
    words: words.join(' '),
  }))
  const inMonth = articles.filter(({ date }) => date !== null && date >= range.from && date <= range.to)
  const answered = named.filter((_, index) => inMonth.some((article) => hasAll(article, all[index] ?? [])))
  return {
    words: named.map((query) => ({ ...query, range: null })),
    month: [
      ...answered.map(({ name, words }) => ({ name: `${name} in the month`, words, range })),
      { name: 'the month', words: null, range },
    ],
    notes: [
      `The month is ${month}, with ${inMonth.length} articles on ${range.days.length} days.`,
      ...(isReuters ? [] : named.map(({ name, words }) => `Instead of “${name}”: “${words}”, which is as frequent.`)),
    ],
  }
}

function findSimilarWords(articles: readonly BenchArticle[]): readonly (readonly string[])[] {
  const shares = countShares(articles)
  return REUTERS.map((query) => {
    const [[, rarest] = ['', 0], ...others] = query.toSorted(([, a], [, b]) => a - b)
    const first = best(shares, (share) => -Math.abs(share - rarest))
    const chosen = [first]
    for (const [, wanted] of others) {
      const beside = countShares(articles.filter((article) => hasAll(article, chosen)))
      const alike = [...shares].filter(([word, share]) => !chosen.includes(word) && isAbout(share, wanted))
      chosen.push(best(new Map(alike), (_, word) => beside.get(word) ?? 0))
    }
    return chosen
  })
}

function isAbout(share: number, wanted: number): boolean {
  return share > wanted / 1.5 && share < wanted * 1.5
}

function countShares(articles: readonly BenchArticle[]): ReadonlyMap<string, number> {
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

function findFullestMonth(articles: readonly BenchArticle[]): string {
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
