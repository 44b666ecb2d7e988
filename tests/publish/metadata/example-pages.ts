import * as v from 'valibot'
import type { Article } from '../../../src/archive/article.ts'
import type { ArticleLinks, ArticlePage } from '../../../src/archive/links.ts'
import { type Settings, SettingsSchema } from '../../../src/archive/settings.ts'
import { exampleArticle } from '../example-articles.ts'

export const HOME = 'https://archive.example.org/a/b/'

export function exampleSettings(fields: Partial<Record<keyof Settings, unknown>> = {}): Settings {
  return v.parse(SettingsSchema, { title: 'The Courier', description: 'All of a paper.', ...fields })
}

/** Creates the page of an article without links. A test sets only the relevant fields. */
export function examplePage(
  fields: Partial<Record<keyof Article, unknown>> = {},
  links: Partial<ArticleLinks> = {},
): ArticlePage {
  return {
    article: exampleArticle(fields),
    links: { related: [], inText: {}, mentionedIn: [], similar: [], ...links },
    previous: null,
    copies: [],
    next: null,
  }
}
