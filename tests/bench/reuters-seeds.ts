import * as v from 'valibot'
import type { SeedFile } from './generate-articles.ts'

const ItemSchema = v.object({
  id: v.number(),
  title: v.string(),
  date: v.string(),
  author: v.string(),
  body: v.string(),
})

/** Seed files in the form of a clipping from the lines of the Reuters-21578 corpus, one JSON object each. */
export function* reutersSeeds(lines: readonly string[]): Iterable<SeedFile> {
  for (const line of lines) {
    const { id, title, date, author, body } = v.parse(ItemSchema, JSON.parse(line))
    const headline = title || body.trim().split('\n')[0] || `Item ${id}`
    const byline = author ? `By ${author.replace(/^\s*by\s+/i, '').replace(/,.*/s, '')}\n\n` : ''
    yield { path: `${String(id).padStart(5, '0')}.txt`, text: `# ${headline}\n\n${byline}${date}\n\n${body}\n` }
  }
}
