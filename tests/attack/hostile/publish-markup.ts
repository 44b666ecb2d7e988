import { Buffer } from 'node:buffer'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Prose } from '../../../src/app/features/article/prose.tsx'
import { type LinkNavigation, LinkNavigationContext } from '../../../src/app/navigation/link-navigation.tsx'
import type { Block } from '../../../src/archive/article.ts'
import { DEFAULT_SETTINGS } from '../../../src/ingest/files/read-settings.ts'
import { parseSeed } from '../../../src/ingest/parse-seed.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'

const NAVIGATION: LinkNavigation = {
  location: { pathname: '/articles/pier.html', search: '', state: null },
  navigate: () => undefined,
  createHref: String,
}

export interface PublishedMarkup {
  readonly codes: readonly string[]
  readonly fileBytes: number
  /** Null if the file is left out. */
  readonly body: readonly Block[] | null
  readonly html: string
}

/** Parses a file of Markdown, finds its words, and renders its body as pages do. */
export function publishMarkup(text: string): PublishedMarkup {
  const bytes = Buffer.from(text)
  const { parsed, findings } = parseSeed({ path: 'a.md', bytes, findings: [] }, DEFAULT_SETTINGS)
  const codes = findings.map(({ code }) => code)
  if (parsed === null) return { codes, fileBytes: bytes.length, body: null, html: '' }
  const { article } = parsed
  tokeniseArticle(article)
  const html = article.body.map((block) =>
    block.kind === 'prose'
      ? renderToStaticMarkup(
          createElement(
            LinkNavigationContext,
            { value: NAVIGATION },
            createElement(Prose, { nodes: block.children, highlights: null }),
          ),
        )
      : block.references.map(({ title }) => title).join(),
  )
  return { codes, fileBytes: bytes.length, body: article.body, html: html.join('') }
}
