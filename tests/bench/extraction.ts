import { parseArgs } from 'node:util'
import { parseDate } from '../../src/ingest/dates/parse-date.ts'
import { EXTRACTORS, type Extraction, type Extractor } from './extraction/extractors.ts'
import { matchShingles, mean, scoreBodies, type ShingleMatch } from './extraction/shingles.ts'
import { type BodyPage, type ChunkPage, type Half, readTestSets, type TestPage } from './extraction/test-sets.ts'

interface Run<Page> {
  readonly page: Page
  readonly extraction: Extraction
  readonly milliseconds: number
  readonly crash: string | null
}

/**
 * Extracts the articles of public test sets beside plain Readability. `--sets DIR` is the folder that contains the clones
 * `adbar+trafilatura`, `mozilla+readability` and `scrapinghub+article-extraction-benchmark`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { sets: { type: 'string' } } })
  if (values.sets === undefined)
    throw new Error('Name the folder of the test sets: npm run bench -- extraction --sets DIR')
  const { bodies, chunks, missing, hard } = await readTestSets(values.sets)
  print(
    `${bodies.length} whole texts, ${chunks.length} pages with metadata (${missing.length} files missing), ${hard.length} hard pages`,
  )
  const [warmUp] = Object.values(EXTRACTORS).map((extractor) => runAll(extractor, bodies.slice(0, 20)))
  if (warmUp === undefined) throw new Error('There is no extractor.')
  for (const [name, extractor] of Object.entries(EXTRACTORS)) {
    const runs = { bodies: runAll(extractor, bodies), chunks: runAll(extractor, chunks), hard: runAll(extractor, hard) }
    for (const half of ['development', 'test', 'both'] as const) {
      const [ofBodies, ofChunks] = [runs.bodies.filter(isIn(half)), runs.chunks.filter(isIn(half))]
      print(`${name.padEnd(12)} ${half.padEnd(12)} ${describeBodies(ofBodies)}; ${describeChunks(ofChunks)}`)
    }
    const all = [...runs.bodies, ...runs.chunks, ...runs.hard]
    print(
      `${name.padEnd(12)} ${mean(all.map(({ milliseconds }) => milliseconds)).toFixed(1)} ms CPU a page, ${describeCrashes(all)}`,
    )
  }
}

function runAll<Page extends TestPage>(extractor: Extractor, pages: readonly Page[]): readonly Run<Page>[] {
  return pages.map((page) => {
    const start = process.cpuUsage()
    let extraction: Extraction = { text: '', title: '', date: '', authors: [] }
    let crash: string | null = null
    try {
      extraction = extractor(page)
    } catch (error) {
      crash = `${page.name}: ${String(error)}`
    }
    const { user, system } = process.cpuUsage(start)
    return { page, extraction, milliseconds: (user + system) / 1000, crash }
  })
}

function isIn(half: Half | 'both'): (run: Run<TestPage>) => boolean {
  return ({ page }) => half === 'both' || page.half === half
}

function describeBodies(runs: readonly Run<BodyPage>[]): string {
  const matches = runs.map(({ page, extraction }): ShingleMatch => matchShingles(page.body, extraction.text))
  const { f1, precision, recall } = scoreBodies(matches)
  return `body F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}) of ${runs.length}`
}

function describeChunks(runs: readonly Run<ChunkPage>[]): string {
  const counts = { right: 0, wrong: 0, lost: 0 }
  for (const { page, extraction } of runs) {
    const text = fold(extraction.text)
    const found = page.with.filter((chunk) => text.includes(fold(chunk))).length
    counts.right += found
    counts.lost += page.with.length - found
    counts.wrong += page.without.filter((chunk) => text.includes(fold(chunk))).length
  }
  const [precision, recall] = [
    counts.right / (counts.right + counts.wrong),
    counts.right / (counts.right + counts.lost),
  ]
  return [
    `pieces F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}) of ${runs.length}`,
    describeField(
      'headline',
      runs,
      ({ title }) => title,
      ({ title }, truth) => comparable(title) === comparable(truth),
    ),
    describeField(
      'date',
      runs,
      ({ date }) => date,
      ({ date }, truth) => dayOf(date) === truth,
    ),
    describeField(
      'byline',
      runs,
      ({ author }) => author,
      ({ authors }, truth) => namesOf(authors.join(' ; ')) === namesOf(truth),
    ),
  ].join(', ')
}

function describeField(
  field: string,
  runs: readonly Run<ChunkPage>[],
  truthOf: (metadata: ChunkPage['metadata']) => string | null,
  isRight: (extraction: Extraction, truth: string) => boolean,
): string {
  const judged = runs.flatMap(({ page, extraction }) => {
    const truth = truthOf(page.metadata)
    return truth === null ? [] : [isRight(extraction, truth)]
  })
  const right = judged.filter((isFieldRight) => isFieldRight).length
  return `${field} ${((100 * right) / judged.length).toFixed(1)} % of ${judged.length}`
}

function describeCrashes(runs: readonly Run<TestPage>[]): string {
  const crashes = runs.flatMap(({ crash }) => (crash === null ? [] : [crash]))
  return `${crashes.length} crashes on ${runs.length} pages${crashes
    .slice(0, 10)
    .map((crash) => `\n  ${crash}`)
    .join('')}`
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Letters and digits only: pages and the sets print quotation marks and spaces differently. */
function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** The words of names without those between and before them, in any order. */
function namesOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  return words
    .filter((word) => !['by', 'von', 'par', 'por', 'di', 'and', 'und', 'et', 'y', 'e'].includes(word))
    .sort()
    .join(' ')
}

function dayOf(written: string): string | null {
  const parsed = parseDate(written)
  return parsed?.kind === 'date' ? parsed.date : parsed?.kind === 'ambiguous' ? parsed.dayFirst : null
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
