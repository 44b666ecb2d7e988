import type { Article } from '../../archive/article.ts'
import { extractBodyText } from '../../archive/article-text.ts'
import { sketchText, type TextSketch } from './text-sketch.ts'

/** What decides which of several files with the same article is published. */
export interface CopyTraits {
  /** True if a person or a clipper has written the metadata of the file. */
  readonly hasFrontMatter: boolean
  /** The length of the text in characters. */
  readonly characters: number
  readonly sketch: TextSketch
}

/** Null for an article without an original address, which is never taken for a copy. */
export function findCopyTraits(article: Pick<Article, 'body' | 'url'>, hasFrontMatter: boolean): CopyTraits | null {
  if (article.url === null) return null
  const text = extractBodyText(article)
  return { hasFrontMatter, characters: text.length, sketch: sketchText(text) }
}
