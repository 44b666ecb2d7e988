import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Article } from '../../archive/article.ts'
import type { Settings } from '../../archive/settings.ts'
import { stemmedLanguageOf } from '../../search/text/stem.ts'
import type { SiteData } from '../data/data-file.ts'
import { bundleApp } from './bundle-app.ts'
import { encodeBlocks } from './data-blocks.ts'
import { renderSinglePage } from './single-page.ts'
import { warnOfSize } from './size-warning.ts'

export interface SingleInput {
  readonly site: {
    readonly settings: Pick<Settings, 'title' | 'description'>
    readonly articles: readonly Pick<Article, 'language'>[]
    readonly data: Pick<SiteData, 'files'>
  }
  readonly projectRoot: string
  /** Such as `dist/archive.html`; its folder is made. */
  readonly outFile: string
}

export interface SingleOutput {
  readonly bytes: number
  /** Whole sentences, for the summary of the build. */
  readonly warnings: readonly string[]
}

/**
 * Writes one HTML file that holds the reader, the articles and the index, and opens from a disk. Equal input gives
 * equal bytes. What stood at `outFile` stays whole until the new file is. NODE_ENV must be `production` before Vite is
 * loaded, or the file gets React's development build.
 */
export async function buildSingle({ site, projectRoot, outFile }: SingleInput): Promise<SingleOutput> {
  const { settings, articles, data } = site
  const [app, blocks, icon] = await Promise.all([
    bundleApp(projectRoot, languagesOf(articles)),
    encodeBlocks(data.files),
    readFile(join(projectRoot, 'public/favicon.svg'), 'utf8'),
  ])
  const page = Buffer.from(renderSinglePage({ settings, app, icon, blocks }))
  await replaceFile(outFile, page)
  return { bytes: page.length, warnings: warnOfSize(page.length) }
}

/** Those whose words the index has by their stems. */
function languagesOf(articles: SingleInput['site']['articles']): ReadonlySet<string> {
  const stemmed = articles.map(({ language }) => stemmedLanguageOf(language))
  return new Set(stemmed.filter((language) => language !== null))
}

async function replaceFile(path: string, content: Uint8Array): Promise<void> {
  const beside = `${path}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}
