import { lazy } from '../../archive/lazy.ts'
import { DATE_LANGUAGES } from './calendar-words.ts'
import { foldDigits } from './fold-digits.ts'
import { takeTime } from './parse-time.ts'

const MAX_CHARACTERS = 40
const UNITS = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const
/** Languages have up to four forms of a unit, for numbers such as these. */
const NUMBERS = [1, 2, 5, 21]
/** Phrases that the locale data lacks. `#` is a number. */
// biome-ignore format: one row for each language
const EXTRA_PHRASES = [
  'just now', 'moments ago', 'an hour ago', 'a minute ago', 'a day ago', 'a week ago', 'a month ago', 'a year ago', '#h ago', '#m ago', '#d ago',
  'vor einer stunde', 'vor einem tag', 'vor einer minute', 'soeben', 'gerade eben',
  'il y a une heure', 'il y a un jour', 'hace una hora', 'hace un día', 'há uma hora', "un'ora fa",
  'час назад', 'день назад', 'минуту назад', 'только что', 'годину тому',
  'منذ # ساعات', 'منذ # ساعة', 'منذ # دقائق', 'منذ # دقيقة', 'منذ # أيام', 'منذ # يوم', 'منذ ساعة', 'منذ ساعتين', 'منذ يوم', 'منذ يومين', 'לפני שעה', 'לפני שעתיים', 'לפני יומיים',
  '#小时前', '#小時前', '#分钟前', '#分鐘前', '#天前', '刚刚', '昨天', '今天', '#時間前', '#分前', '#日前', '昨日', '今日',
  '#시간 전', '#분 전', '#일 전', '어제', '오늘',
]

/** Collecting the phrases with numbers takes longer than parsing many clippings, so it waits for a line that may be one. */
const getPhrases = lazy(collectPhrases)
const getDayNames = lazy(collectDayNames)

/** Returns true for a text such as `2 hours ago`, `gestern` and `Yesterday at 7:25 pm`, which names no day. */
export function isRelativeDate(written: string): boolean {
  if (written.length > MAX_CHARACTERS) return false
  const text = foldDigits(written).toLowerCase()
  const { rest, time } = takeTime(text)
  // `Vor 2 Std.` is abbreviated, but `today.` ends a sentence.
  if (/\p{L}\.$/u.test(text) && !/\d/.test(text)) return false
  return isPhrase(foldPhrase(text)) || (time !== null && isPhrase(foldPhrase(rest)))
}

function isPhrase(phrase: string): boolean {
  if (phrase === '') return false
  return getDayNames().has(phrase) || (phrase.includes('#') && getPhrases().has(phrase))
}

function foldPhrase(text: string): string {
  return text
    .replace(/\d{1,4}/g, '#')
    .replace(/[,.()]/g, ' ')
    .replace(/\s{1,50}/g, ' ')
    .trim()
    .replace(/(?: (?:uhr|at|um|à|a las|às|alle|om|o|в|kl|klo|saat)){1,2}$/, '')
}

/** The names of today and the days before it in all languages, and phrases without a number. */
function collectDayNames(): ReadonlySet<string> {
  const names = new Set(EXTRA_PHRASES)
  for (const language of DATE_LANGUAGES) {
    const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
    for (const days of [0, -1, -2]) names.add(foldPhrase(format.format(days, 'day').toLowerCase()))
  }
  return names
}

function collectPhrases(): ReadonlySet<string> {
  const phrases = new Set<string>()
  for (const language of DATE_LANGUAGES.filter((tag) => !tag.includes('-'))) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: 'always', style })
      for (const unit of UNITS)
        for (const number of NUMBERS) phrases.add(foldPhrase(format.format(-number, unit).toLowerCase()))
    }
  }
  return phrases
}
