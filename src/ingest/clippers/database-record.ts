import { parseDate } from '../dates/parse-date.ts'
import { type Entry, toText } from '../metadata/front-matter/entry.ts'
import { splitAuthors } from '../metadata/names/split-authors.ts'
import { emptyLines, listTopLines, type NoteFacts, toEntry, type TopLine } from './note-facts.ts'

type Database = 'ProQuest' | 'Nexis'

/** Longer texts are archives of many articles. */
const MAX_LINES = 20_000
const LABEL = /^[ \t]{0,60}([A-Za-z][A-Za-z /-]{1,30}):(?:[ \t]+(\S.*)?)?$/
/** The labels of facts about the article, by the keys of front matter. */
const FACT_KEYS: Readonly<Record<string, string>> = {
  author: 'author',
  authors: 'author',
  byline: 'author',
  credit: 'author',
  title: 'title',
  headline: 'title',
  'publication title': 'source',
  'publication date': 'date',
  'document url': 'url',
  section: 'tags',
}
/** The labels of facts about the record, which are dropped. */
const RECORD_LABELS = new Set(
  (
    'publication info,abstract,links,subject,location,people,company,company / organization,classification,identifier / keyword,pages,' +
    'start page,number of pages,publication year,publication subject,publisher,place of publication,country of publication,issn,e-issn,' +
    'source type,language of publication,language,document type,document-type,document feature,proquest document id,accession number,' +
    'copyright,last updated,database,volume,issue,column,word count,length,load-date,publication-type,publication type,journal code,' +
    'geographic,industry,person,organization,ticker,country,state,city,acc-no,correction-date,graphic,edition'
  ).split(','),
)
const MARKERS =
  /^[ \t]{0,60}(?:\d{1,5} of \d{1,5} documents?|body|classification|end of document|copyright (?:©|\(c\)|\d{4}) ?.{0,150}|_{10,100})$/i
const FULL_TEXT = /^full text:[ \t]*/i
/** `Quill, Ada . Lannow Courier ; Lannow [Lannow]. 03 Feb 2020: A.1.` */
const CITATION = /^[^[\]\n]{1,300}\[[^[\]\n]{1,60}\]\.? ?\d{1,2} [A-Za-z]{3,9} \d{4}(?::.{0,30})?\.?$/
const ADDRESS = /^https?:\/\/\S{1,2000}$/i
const CENTRED = /^(?:\t| {8})/
const NO_VALUE = /^(?:none available|anonymous|n\/?a)\.?$/i

/**
 * Reads an article that was saved as text from ProQuest or Nexis: the labels around its text are metadata, and those about
 * the record, such as `Load-Date`, are dropped. Null for other texts, and for files with several articles.
 */
export function readDatabaseRecord(text: string): NoteFacts | null {
  const database = recogniseDatabase(text)
  if (database === null) return null
  const lines = listTopLines(text, MAX_LINES)
  const taken = new Map<TopLine, Entry | null>()
  const centred = database === 'Nexis' ? readMasthead(lines) : []
  for (const [line, entry] of centred) taken.set(line, entry)
  let original: Entry | null = null
  let isHead = true
  for (const line of lines) {
    const written = line.text.trim()
    if (FULL_TEXT.test(written)) isHead = false
    if (taken.has(line) || written === '') continue
    const label = LABEL.exec(line.text)
    const name = label?.[1]?.toLowerCase() ?? ''
    if (Object.hasOwn(FACT_KEYS, name)) taken.set(line, toFact(FACT_KEYS[name] ?? '', label?.[2] ?? '', line))
    else if (RECORD_LABELS.has(name) || MARKERS.test(written) || (isHead && CITATION.test(written)))
      taken.set(line, null)
    else if (database === 'ProQuest' && isHead && ADDRESS.test(written)) {
      taken.set(line, null)
      // The address of the record is that of the database, but this line may have that of the newspaper.
      if (!/proquest/i.test(written)) original = toEntry('url', written, line)
    }
  }
  const entries = [...taken.values()].filter((entry) => entry !== null)
  const facts = original === null ? entries : [original, ...entries.filter(({ key }) => key !== 'url')]
  const emptied = emptyLines(
    text,
    [...taken.keys()].sort((a, b) => a.start - b.start),
  )
  return { entries: firstOfEachKey(facts), text: emptied.replace(/^full text:[ \t]*/gim, ''), tool: database }
}

function recogniseDatabase(text: string): Database | null {
  const count = (expression: RegExp) => text.match(expression)?.length ?? 0
  const records = Math.max(count(/^ProQuest document ID: /gm), count(/^Document URL: /gm))
  if (records > 0) return records === 1 && /^Publication (?:title|date|info): /m.test(text) ? 'ProQuest' : null
  const documents = Math.max(
    count(/^Load-Date: /gim),
    count(/^End of Document$/gim),
    count(/^[ \t]{0,40}Length: [\d,.]{1,9} words$/gim),
  )
  const isNexis =
    /^Load-Date: /im.test(text) ||
    (/^[ \t]{0,40}Length: [\d,.]{1,9} words$/im.test(text) && /^End of Document$/im.test(text))
  return isNexis && documents === 1 ? 'Nexis' : null
}

/** The newspaper and the date: centred lines above the headline, or the two lines below it. */
function readMasthead(lines: readonly TopLine[]): readonly (readonly [TopLine, Entry | null])[] {
  const filled = lines.filter(({ text }) => text.trim() !== '' && !MARKERS.test(text.trim()))
  const end = filled.findIndex(({ text }) => !CENTRED.test(text))
  if (end > 0) {
    return filled.slice(0, end).map((line, index) => {
      const written = line.text.trim()
      if (parseDate(written) !== null) return [line, toEntry('date', written, line)] as const
      return [line, index === 0 ? toEntry('source', written, line) : null] as const
    })
  }
  const [headline, source, date] = filled
  if (headline === undefined || source === undefined || date === undefined) return []
  const isBelow = source.number === headline.number + 1 && parseDate(date.text.trim()) !== null
  return isBelow
    ? [
        [source, toEntry('source', source.text.replace(/ ?\([^()]{1,40}\)[ \t]*$/, '').trim(), source)],
        [date, toEntry('date', date.text.trim(), date)],
      ]
    : []
}

function toFact(key: string, value: string, line: TopLine): Entry | null {
  if (value === '' || NO_VALUE.test(value)) return null
  const position = { line: line.number, column: 1 }
  switch (key) {
    case 'author': {
      const { authors } = splitAuthors(value.replace(/^by /i, ''), { hasPlaces: false, mayBeInverted: true })
      return { key: 'authors', value: { kind: 'list', items: authors.map(toText), written: value }, position }
    }
    case 'source':
      return toEntry(key, value.split(/ ?; ?/)[0] ?? value, line)
    case 'tags':
      // `NEWS; Pg. 4`
      return {
        key,
        value: { kind: 'list', items: [toText(value.split(/ ?[;,] ?/)[0] ?? value)], written: value },
        position,
      }
    default:
      return toEntry(key, value, line)
  }
}

function firstOfEachKey(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter((entry, index) => entries.findIndex(({ key }) => key === entry.key) === index)
}
