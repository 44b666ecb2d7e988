import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { textOfBody } from '../../../src/archive/article-text.ts'
import type { Article } from '../../../src/archive/article.ts'
import type { IsoDate } from '../../../src/archive/iso-date.ts'
import { ingestHere } from '../../ingest/ingest-here.ts'
import { generateSeeds, type SeedFile } from '../generate-articles.ts'
import { reutersSeeds } from '../reuters-seeds.ts'

const REUTERS = '../shared/corpora/reuters-21578.jsonl.gz'
const REUTERS_ARTICLES = 21_578

/** An article as every contestant is given it. */
export interface BenchArticle {
  readonly id: string
  readonly title: string
  readonly date: IsoDate | null
  readonly text: string
}

export interface BenchArchive {
  /** Such as `21578 of Reuters-21578`. */
  readonly name: string
  readonly isReuters: boolean
  /** The folder of seed files that the articles were read from. */
  readonly seeds: string
  readonly articles: readonly BenchArticle[]
  /** The same as the archive has them. */
  readonly originals: readonly Article[]
}

/**
 * Writes the seed files below `folder` and reads them with the ingest of the project, so that all contestants have the
 * same titles, dates and texts. `count` is that of `Options.articles`.
 */
export async function openArchive(folder: string, count: number | null): Promise<BenchArchive> {
  const isReuters = count === null && existsSync(REUTERS)
  const seeds = join(folder, 'seeds')
  await writeSeeds(seeds, isReuters ? reutersSeeds(await readLines()) : generateSeeds(count ?? REUTERS_ARTICLES, 1))
  const { articles } = await ingestHere(seeds)
  return {
    name: isReuters ? `${articles.length} of Reuters-21578` : `${articles.length} generated`,
    isReuters,
    seeds,
    originals: articles,
    articles: articles.map((article) => ({
      id: article.slug,
      title: article.headline,
      date: article.date,
      text: textOfBody(article),
    })),
  }
}

async function readLines(): Promise<readonly string[]> {
  return gunzipSync(await readFile(REUTERS))
    .toString('utf8')
    .trim()
    .split('\n')
}

async function writeSeeds(folder: string, seeds: Iterable<SeedFile>): Promise<void> {
  for (const { path, text } of seeds) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  await writeFile(join(folder, 'archive.yaml'), 'onError: skip\n')
}
