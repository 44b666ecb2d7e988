import { createIsoDate } from '../../src/archive/iso-date.ts'

export interface SeedFile {
  /** Relative to the seeds folder, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Returns the next number of a uniform sequence from 0 to below 1. */
type Random = () => number

const VOCABULARY = 30_000
const TOPICS = 500
const WORDS_OF_A_TOPIC = 40
const SYLLABLES = [...'bcdfghklmnprstv'].flatMap((onset) => [...'aeiou'].map((vowel) => onset + vowel))
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const FIRST_YEAR = 1985
const YEARS = 40
/** The words by rank: the most frequent word is the first and the shortest. */
const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => invent(rank + 1))
const NAMES = WORDS.slice(90, 510).map(capital)
const AUTHORS = NAMES.slice(0, 60).map((name, index) => `${name} ${NAMES[60 + index * 6] ?? ''}`)
const PAPERS = ['courier', 'harbour-post', 'morning-gazette', 'evening-echo', 'weekly-review', 'tribune']

/**
 * Generates clippings of an invented archive, in the form of the model document, one at a time. The i-th depends only on
 * `seed` and i, so a larger archive starts with the smaller one.
 */
export function* generateSeeds(count: number, seed: number): Generator<SeedFile> {
  for (let index = 0; index < count; index++) yield generateSeed(index, seed)
}

/** The part of an article that other articles need to refer to it. */
interface Head {
  readonly headline: string
  readonly topic: number
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
  readonly url: string
}

function generateSeed(index: number, seed: number): SeedFile {
  const random = randomOf(seed, index, 1)
  const head = headOf(index, seed)
  const { headline, topic, date, url } = head
  const parts = [`# ${headline}`]
  if (random() < 0.9) parts.push(`By ${bylineOf(random)}`)
  if (date !== null) parts.push(`${MONTHS[date.month - 1]} ${date.day}, ${date.year}`)
  if (random() < 0.4) parts.push(`\n\n${sentence(random, topic)} **${pick(random, AUTHORS)} / ${pick(random, NAMES)}**`)
  const length = 150 + random() * 450
  for (let words = 0; words < length; ) {
    const paragraph = Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentence(random, topic)).join(' ')
    const earlier = index > 0 && random() < 0.1 ? headOf(Math.floor(random() * index), seed) : null
    words += paragraph.split(' ').length
    if (earlier === null) parts.push(paragraph)
    else if (random() < 0.7) parts.push(paragraph, `**Related article:** [${earlier.headline}](#)`)
    else parts.push(`${paragraph} [${pick(random, NAMES)}](${earlier.url}).`)
  }
  if (random() < 0.8) parts.push('Original url:', `<${url}>`)
  const folder = String(Math.floor(index / 1000)).padStart(3, '0')
  const name = `${String(index).padStart(6, '0')}_${Math.floor(random() * 2 ** 32)
    .toString(16)
    .padStart(8, '0')}`
  return { path: `${folder}/${name}.txt`, text: `\n\n${parts.join('\n\n')}` }
}

function headOf(index: number, seed: number): Head {
  const random = randomOf(seed, index, 0)
  const topic = Math.floor(TOPICS ** random())
  const words = Array.from({ length: 5 + Math.floor(random() * 5) }, () => wordOf(random, topic, 0.5))
  const headline = words.map(capital).join(' ')
  const date = random() < 0.03 ? null : dateOf(random)
  const day = date === null ? 'undated' : `${date.year}/${date.month}/${date.day}`
  const url = `https://${pick(random, PAPERS)}.example.org/${day}/${words.join('-')}-a${index}`
  return { headline, topic, date, url }
}

/** Later years have more articles than earlier years. */
function dateOf(random: Random): Head['date'] {
  const year = FIRST_YEAR + Math.floor(YEARS * Math.sqrt(random()))
  const month = 1 + Math.floor(random() * 12)
  const day = 1 + Math.floor(random() * 31)
  return { year, month, day: createIsoDate(year, month, day) === null ? 28 : day }
}

function bylineOf(random: Random): string {
  const author = `[${pick(random, AUTHORS)}](#)`
  return random() < 0.1 ? `${author} and [${pick(random, AUTHORS)}](#)` : author
}

function sentence(random: Random, topic: number): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 16) }, () => wordOf(random, topic))
  return `${capital(words.join(' '))}.`
}

/** By Zipf's law, the r-th word is 1/r times as frequent as the first; some words belong to the topic instead. */
function wordOf(random: Random, topic: number, shareOfTopic = 0.15): string {
  if (random() >= shareOfTopic) return WORDS[Math.floor(VOCABULARY ** random()) - 1] ?? ''
  const index = Math.floor(WORDS_OF_A_TOPIC ** random())
  return pick(randomOf(topic, index, 2), WORDS)
}

/** Returns a different word for each number from 1; small numbers have short words. */
function invent(number: number): string {
  let rest = number
  let text = ''
  while (rest > 0) {
    rest -= 1
    text += SYLLABLES[rest % SYLLABLES.length] ?? ''
    rest = Math.floor(rest / SYLLABLES.length)
  }
  return text
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function pick(random: Random, values: readonly string[]): string {
  return values[Math.floor(random() * values.length)] ?? ''
}

/** Mulberry32 by Tommy Ettinger (public domain), seeded with a mixture of three numbers. */
function randomOf(a: number, b: number, c: number): Random {
  let state = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
