import { Buffer } from 'node:buffer'
import { DEFAULT_SETTINGS } from '../../../src/ingest/files/read-settings.ts'
import { parseSeed } from '../../../src/ingest/parse-seed.ts'
import { withoutImages } from '../../ingest/without-images.ts'
import { extractKeyTerms } from '../../../src/relate/key-terms.ts'
import { findBestSentence } from '../../../src/search/highlights/find-best-sentence.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'

const TERMS = { forms: ['pier', 'closed', '水水', 'a'], phrases: [['pier', 'is', 'closed']] }

/**
 * Does everything that depends on the text of one file: parses it, and finds its words, key terms and best sentence.
 * `path` ends in .md or .txt. Returns the codes of its findings. Throws a LimitError if the text has too many words.
 */
export function processSeed(text: string, path = 'a.txt'): readonly string[] {
  const bytes = Buffer.from(text)
  const { parsed, findings } = parseSeed({ path, bytes, findings: [] }, DEFAULT_SETTINGS)
  const codes = findings.map(({ code }) => code)
  if (parsed === null) return codes
  const { article, slugCandidate } = parsed
  extractKeyTerms(tokeniseArticle(article), article.language)
  findBestSentence({ ...withoutImages(article), slug: slugCandidate.slug }, TERMS)
  return codes
}
