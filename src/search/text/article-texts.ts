import { textOfBody } from '../../archive/article-text.ts'
import type { Article } from '../../archive/article.ts'

/**
 * The texts of an article in which words are found, the headline first. Its source is asked for as such: many papers are
 * named after their town, and all that they wrote would be found with the town's name.
 */
export function textsOf(article: Article): readonly string[] {
  return [
    article.headline,
    ...article.authors,
    textOfBody(article),
    ...article.pictures.flatMap(({ caption, credit }) => [caption, credit ?? '']),
    ...article.body.flatMap((block) => (block.kind === 'related' ? block.references.map(({ title }) => title) : [])),
  ]
}
