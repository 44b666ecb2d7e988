import { join } from 'node:path'
import { extractBodyText } from '../../../src/archive/article-text.ts'
import type { Article } from '../../../src/archive/article.ts'
import type { IsoDate } from '../../../src/archive/iso-date.ts'
import { ingestHere } from '../../ingest/ingest-here.ts'
import { generateSeeds } from '../generate-articles.ts'
import { hasReuters, readReuters, reutersSeeds } from '../reuters-seeds.ts'
import { writeSeeds } from '../write-seeds.ts'

const REUTERS_ARTICLES = 21_578

/** The fields of an article that every engine receives. */
export interface BenchArticle {
  readonly id: string
  readonly title: string
  readonly date: IsoDate | null
  readonly text: string
}

export interface BenchArchive {
  /** Example: `21578 of Reuters-21578`. */
  readonly name: string
  readonly isReuters: boolean
  /** The folder of seed files. */
  readonly seeds: string
  readonly articles: readonly BenchArticle[]
  /** The same articles as in the archive. */
  readonly originals: readonly Article[]
}

/**
 * Writes the seed files below `folder` and reads them as the build does, so that all engines have the same titles,
 * dates and texts. `count` is the option `articles`.
 */
export async function openArchive(folder: string, count: number | null): Promise<BenchArchive> {
  const isReuters = count === null && hasReuters()
  const seeds = join(folder, 'seeds')
  await writeSeeds(seeds, isReuters ? reutersSeeds(await readReuters()) : generateSeeds(count ?? REUTERS_ARTICLES, 1))
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
      text: extractBodyText(article),
    })),
  }
}
