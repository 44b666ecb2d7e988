// Writes the index of the articles in argv[2], one JSON object a line, to argv[3] as JSON, and prints the seconds.
import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import { MINISEARCH_OPTIONS } from './minisearch-options.mjs'

const [articlesFile, indexFile] = process.argv.slice(2)
const articles = readFileSync(articlesFile, 'utf8').trim().split('\n').map(JSON.parse)
const startMs = performance.now()
const index = new MiniSearch(MINISEARCH_OPTIONS)
index.addAll(articles)
writeFileSync(indexFile, JSON.stringify(index))
process.stdout.write(String((performance.now() - startMs) / 1000))
