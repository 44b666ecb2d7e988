import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import { stemmedLanguageOf } from '../../search/text/stem.ts'
import type { SiteData } from '../data/data-file.ts'
import { bundleApp } from './bundle-app.ts'
import { encodeBlocks } from './data-blocks.ts'
import { renderSinglePage } from './single-page.ts'
import { createSizeWarnings } from './size-warning.ts'

export interface SingleFileInput {
  readonly site: {
    readonly settings: Pick<Settings, 'title' | 'description'>
    readonly articles: readonly Pick<Article, 'language'>[]
    readonly data: Pick<SiteData, 'files'>
  }
  readonly projectRoot: string
  /** Such as `dist/archive.html`. Its folder is created. */
  readonly outFile: string
}

export interface SingleFileResult {
  readonly bytes: number
  /** Sentences for the summary of the build. */
  readonly warnings: readonly string[]
}

/**
 * Writes one HTML file with the reader, the articles and the index, which opens from a disk. Equal input results in equal
 * bytes. An existing file is replaced only when the new one is complete. NODE_ENV must be `production` before Vite is
 * loaded, otherwise the file contains the development build of React.
 */
export async function buildSingle({ site, projectRoot, outFile }: SingleFileInput): Promise<SingleFileResult> {
  const { settings, articles, data } = site
  const [app, blocks, icon] = await Promise.all([
    bundleApp(projectRoot, languagesOf(articles)),
    encodeBlocks(data.files),
    readFile(join(projectRoot, 'public/favicon.svg'), 'utf8'),
  ])
  const page = Buffer.from(renderSinglePage({ settings, app, icon, blocks }))
  await replaceFile(outFile, page)
  return { bytes: page.length, warnings: createSizeWarnings(page.length) }
}

/** Lists the languages whose words are stemmed in the index. */
function languagesOf(articles: SingleFileInput['site']['articles']): ReadonlySet<string> {
  const stemmed = articles.map(({ language }) => stemmedLanguageOf(language))
  return new Set(stemmed.filter((language) => language !== null))
}

async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const temporary = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(temporary, content)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
