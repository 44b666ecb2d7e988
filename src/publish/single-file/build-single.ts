import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import { stemmedLanguageOf } from '../../search/text/stem.ts'
import type { SiteData } from '../data/data-file.ts'
import { writeAtomically } from '../output/state-files.ts'
import type { PublishedPictures } from '../pictures/read-pictures.ts'
import { bundleSingleApp } from './bundle-single-app.ts'
import { encodeBlocks } from './data-blocks.ts'
import { embedPictures } from './embed-pictures.ts'
import { renderSinglePage } from './single-page.ts'

/**
 * A browser reads the whole file before it shows the first row. That took 0.4 s for the smallest file, and 10 to 15 ms
 * more for each MB, measured in Chromium from 0.6 to 200 MB. A file of this size takes a second, on a phone several.
 */
const MAX_BYTES = 50_000_000
const START_SECONDS = 0.4
const SECONDS_PER_BYTE = 12e-9

export interface SingleFileInput {
  readonly site: {
    readonly settings: Pick<Settings, 'title' | 'description'>
    readonly articles: readonly Pick<Article, 'language' | 'pictures'>[]
    readonly data: Pick<SiteData, 'files'>
    readonly pictures: Pick<PublishedPictures, 'read'>
  }
  readonly projectRoot: string
  /** The path of the file, such as `dist/archive.html`. Its folder is created. */
  readonly outFile: string
}

export interface SingleFileResult {
  readonly bytes: number
  /** Sentences for the summary of the build. */
  readonly notes: readonly string[]
}

/**
 * Writes one HTML file with the reader, the articles, small pictures and the index, which opens from a disk. Equal input results in equal
 * bytes. An existing file is replaced only when the new one is complete. NODE_ENV must be `production` before Vite is
 * loaded, otherwise the file contains the development build of React.
 */
export async function buildSingle({ site, projectRoot, outFile }: SingleFileInput): Promise<SingleFileResult> {
  const { settings, articles, data } = site
  const [app, blocks, pictures, icon] = await Promise.all([
    bundleSingleApp(projectRoot, languagesOf(articles)),
    encodeBlocks(data.files),
    embedPictures(articles, site.pictures),
    readFile(join(projectRoot, 'public/favicon.svg'), 'utf8'),
  ])
  const page = Buffer.from(renderSinglePage({ settings, app, icon, blocks, pictures: pictures.blocks }))
  writeAtomically(outFile, page)
  return { bytes: page.length, notes: [...createSizeWarnings(page.length), ...pictures.notes] }
}

/** Lists the languages whose words are stemmed in the index. */
function languagesOf(articles: SingleFileInput['site']['articles']): ReadonlySet<string> {
  const stemmed = articles.map(({ language }) => stemmedLanguageOf(language))
  return new Set(stemmed.filter((language) => language !== null))
}

/** Returns an empty list for a file that opens fast. */
export function createSizeWarnings(bytes: number): readonly string[] {
  if (bytes <= MAX_BYTES) return []
  const seconds = START_SECONDS + bytes * SECONDS_PER_BYTE
  return [
    `The single file has ${(bytes / 1e6).toFixed(0)} MB, which a browser reads whole before it shows anything: about ` +
      `${seconds.toFixed(1)} s on a laptop, several times as long on a phone. ` +
      'Publish the folder that "npm run build" writes, which opens at once however large it is, or split the archive.',
  ]
}
