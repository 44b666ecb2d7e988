// Writes the index of the articles in argv[2], one JSON object a line, to argv[3] as JSON, and prints the seconds.
import { readFileSync, writeFileSync } from 'node:fs'
import { Document } from 'flexsearch'
import { FLEXSEARCH_OPTIONS } from './flexsearch-options.mjs'

const [articlesFile, indexFile] = process.argv.slice(2)
const articles = readFileSync(articlesFile, 'utf8').trim().split('\n').map(JSON.parse)
const startMs = performance.now()
const index = new Document(FLEXSEARCH_OPTIONS)
for (const article of articles) index.add(article)
// FlexSearch exports many parts, and its reader needs their names, so one file holds all of them.
const parts = []
await index.export((key, data) => {
  if (data) parts.push([key, JSON.parse(data)])
})
writeFileSync(indexFile, JSON.stringify(parts))
process.stdout.write(String((performance.now() - startMs) / 1000))
