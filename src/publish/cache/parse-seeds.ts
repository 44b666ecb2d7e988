import { LimitError } from '../../archive/limit-error.ts'
import { createFinding, FILE_START } from '../../ingest/diagnostics/diagnostics.ts'
import { FINDINGS } from '../../ingest/diagnostics/findings.ts'
import type { LoadedSeed } from '../../ingest/load-seed.ts'
import { parseSeed } from '../../ingest/parse-seed.ts'
import type { ParsedArticle, ParsedSeed, ParseSettings } from '../../ingest/parsed-seed.ts'
import { extractKeyTerms } from '../../relate/key-terms.ts'
import { collectOutboundLinks } from '../../relate/outbound-links.ts'
import { type ArticleTokens, tokeniseArticle } from '../../search/text/article-texts.ts'
import { loadStemmers } from '../../search/text/stem.ts'
import { type ArticleWords, numberArticleWords, VocabularyBuilder } from '../../search/write/vocabulary.ts'
import { StemCache } from '../../search/write/stem-cache.ts'
import { hashContent } from '../data/hash-content.ts'
import type { BatchedArticle, BatchedKeyTerms, SeedBatch } from './seed-batch.ts'

/** Shared by all batches of a thread, because stems depend only on the word and its language. */
const stemCache = new StemCache()

/** Ten times as many as in a long novel. Each is stemmed and kept, which takes about 1 KB and 10 microseconds. */
const MAX_DIFFERENT_WORDS = 400_000

function checkDifferentWords({ all }: ArticleTokens): void {
  // Nearly no article has so many words.
  if (all.reduce((sum, { tokens }) => sum + tokens.length, 0) <= MAX_DIFFERENT_WORDS) return
  const words = new Set<string>()
  for (const { tokens } of all) for (const { term } of tokens) words.add(term)
  if (words.size > MAX_DIFFERENT_WORDS)
    throw new LimitError(`at most ${MAX_DIFFERENT_WORDS} different words`, String(words.size))
}

/**
 * Parses seeds one after the other, and prepares the words and key terms of their articles. A seed that fails in any of
 * these steps gets a finding, and the others are parsed. Asks for the next seed only when it needs it.
 */
export async function parseSeeds(seeds: Iterable<LoadedSeed>, settings: ParseSettings): Promise<SeedBatch> {
  let { stem } = await loadStemmers([settings.language])
  const vocabulary = new VocabularyBuilder(stemCache.wrap((term, language) => stem(term, language)))
  const words: ArticleWords[] = []
  const keyTerms: BatchedKeyTerms[] = []
  const bodies: string[] = []

  async function toBatched({
    article,
    slugCandidate,
    copyTraits,
    isLanguageGuessed,
  }: ParsedArticle): Promise<BatchedArticle> {
    const { body, ...head } = article
    const bodyJson = JSON.stringify(body)
    const tokens = tokeniseArticle(article)
    checkDifferentWords(tokens)
    stem = (await loadStemmers([article.language, settings.language])).stem
    const addTerms = (language: string): number => {
      const numberOf = vocabulary.numbersIn(language)
      const { terms, counts, forms } = extractKeyTerms(tokens, language)
      const numbered = numberArticleWords(tokens.all, numberOf)
      // Forms are words of the text, so they contain no space.
      keyTerms.push({ terms: Int32Array.from(terms, numberOf), counts, forms: forms.join(' ') })
      return words.push(numbered) - 1
    }
    const terms = addTerms(article.language)
    const mayChangeLanguage = isLanguageGuessed && article.language !== settings.language
    return {
      article: head,
      slugCandidate,
      copyTraits,
      isLanguageGuessed,
      ...collectOutboundLinks(article),
      seedHash: hashContent(JSON.stringify(head), bodyJson),
      body: bodies.push(bodyJson) - 1,
      terms,
      termsInDefaultLanguage: mayChangeLanguage ? addTerms(settings.language) : terms,
    }
  }

  async function parse(seed: LoadedSeed): Promise<ParsedSeed<BatchedArticle>> {
    const { path, parsed, findings } = parseSeed(seed, settings)
    if (parsed === null) return { path, parsed, findings }
    try {
      return { path, parsed: await toBatched(parsed), findings }
    } catch (error) {
      const finding =
        error instanceof LimitError
          ? createFinding(FINDINGS.overLimit, path, FILE_START, error.limit, error.found)
          : createFinding(FINDINGS.ingestFailed, path, FILE_START, String(error))
      return { path, parsed: null, findings: [...findings, finding] }
    }
  }

  const parsedSeeds: ParsedSeed<BatchedArticle>[] = []
  for (const seed of seeds) parsedSeeds.push(await parse(seed))
  return { seeds: parsedSeeds, bodies, vocabulary: vocabulary.vocabulary(), words, keyTerms }
}
