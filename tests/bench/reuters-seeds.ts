import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import type { SeedFile } from './generate-articles.ts'

/** The corpus is not part of the project. Without it, benchmarks generate articles. */
const CORPUS = '../shared/corpora/reuters-21578.jsonl.gz'

const ItemSchema = v.object({
  id: v.number(),
  title: v.string(),
  date: v.string(),
  author: v.string(),
  body: v.string(),
})

export function hasReuters(): boolean {
  return existsSync(CORPUS)
}

/** Reads the lines of the corpus. Rejects if it is missing. */
export async function readReuters(): Promise<readonly string[]> {
  const text = gunzipSync(await readFile(CORPUS)).toString('utf8')
  return text.trim().split('\n')
}

/** Converts lines of the corpus, each a JSON object, into seed files with the form of a clipping. */
export function* reutersSeeds(lines: readonly string[]): Iterable<SeedFile> {
  for (const line of lines) {
    const { id, title, date, author, body } = v.parse(ItemSchema, JSON.parse(line))
    const headline = title || body.trim().split('\n')[0] || `Item ${id}`
    const byline = author ? `By ${author.replace(/^\s*by\s+/i, '').replace(/,.*/s, '')}\n\n` : ''
    yield { path: `${String(id).padStart(5, '0')}.txt`, text: `# ${headline}\n\n${byline}${date}\n\n${body}\n` }
  }
}
