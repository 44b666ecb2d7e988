import { textOfBody } from '../archive/article-text.ts'
import type { Article } from '../archive/article.ts'

/** The texts of an article in which words are found: all that its page shows of its own. */
export function textsOf(article: Article): readonly string[] {
  return [
    article.headline,
    ...article.authors,
    article.source ?? '',
    textOfBody(article),
    ...article.pictures.flatMap(({ caption, credit }) => [caption, credit ?? '']),
    ...article.body.flatMap((block) => (block.kind === 'related' ? block.references.map(({ title }) => title) : [])),
  ]
}
