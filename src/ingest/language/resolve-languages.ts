import type { Settings } from '../../archive/settings.ts'
import { textDirection } from './text-direction.ts'
import type { ParsedArticleHead } from '../parse-seed.ts'

/**
 * A language that is only guessed, and that no prose of the archive is in, is no language of the archive: it gives way
 * to that of the settings. Where nothing is certain, guesses stand.
 */
export function resolveLanguages<D extends ParsedArticleHead>(
  drafts: ReadonlyMap<string, D>,
  { language }: Pick<Settings, 'language'>,
): ReadonlyMap<string, D> {
  const certain = new Set([...drafts.values()].filter(isCertain).map((draft) => draft.article.language))
  if (certain.size === 0) return drafts
  const direction = textDirection(language)
  const settled = new Map(drafts)
  for (const [path, draft] of drafts) {
    if (isCertain(draft) || certain.has(draft.article.language)) continue
    settled.set(path, { ...draft, article: { ...draft.article, language, direction } })
  }
  return settled
}

function isCertain({ isLanguageGuessed }: ParsedArticleHead): boolean {
  return !isLanguageGuessed
}
