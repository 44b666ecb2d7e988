import type { LoadedSeed } from '../../ingest/load-seed.ts'
import { parseSeed } from '../../ingest/parse-seed.ts'
import type { ParsedArticle, ParseSettings } from '../../ingest/parsed-seed.ts'
import { extractKeyTerms } from '../../relate/key-terms.ts'
import { collectOutboundLinks } from '../../relate/outbound-links.ts'
import { tokeniseArticle } from '../../search/text/article-texts.ts'
import { loadStemmers } from '../../search/text/stem.ts'
import { type ArticleWords, numberArticleWords, VocabularyBuilder } from '../../search/write/vocabulary.ts'
import { StemCache } from '../../search/write/stem-cache.ts'
import { hashContent } from '../data/hash-content.ts'
import type { BatchedArticle, BatchedKeyTerms, SeedBatch } from './seed-batch.ts'

/** Shared by all batches of a thread, because stems depend only on the word and its language. */
const stemCache = new StemCache()

/** Parses seeds, and prepares the words and key terms of their articles. */
export async function parseSeeds(seeds: readonly LoadedSeed[], settings: ParseSettings): Promise<SeedBatch> {
  const parsedSeeds = seeds.map((seed) => parseSeed(seed, settings))
  const languages = parsedSeeds.flatMap(({ parsed }) => parsed?.article.language ?? [])
  const { stem } = await loadStemmers([...languages, settings.language])
  const vocabulary = new VocabularyBuilder(stemCache.wrap(stem))
  const words: ArticleWords[] = []
  const keyTerms: BatchedKeyTerms[] = []
  const bodies: string[] = []

  function toBatched({ article, slugCandidate, isLanguageGuessed }: ParsedArticle): BatchedArticle {
    const { body, ...head } = article
    const bodyJson = JSON.stringify(body)
    const tokens = tokeniseArticle(article)
    const addTerms = (language: string): number => {
      const numberOf = vocabulary.numbersIn(language)
      const { terms, counts, forms } = extractKeyTerms(tokens, language)
      // Forms are words of the text, so they contain no space.
      keyTerms.push({ terms: Int32Array.from(terms, numberOf), counts, forms: forms.join(' ') })
      return words.push(numberArticleWords(tokens.all, numberOf)) - 1
    }
    const terms = addTerms(article.language)
    const mayChangeLanguage = isLanguageGuessed && article.language !== settings.language
    return {
      article: head,
      slugCandidate,
      isLanguageGuessed,
      ...collectOutboundLinks(article),
      seedHash: hashContent(JSON.stringify(head), bodyJson),
      body: bodies.push(bodyJson) - 1,
      terms,
      termsInDefaultLanguage: mayChangeLanguage ? addTerms(settings.language) : terms,
    }
  }

  const batched = parsedSeeds.map(({ path, parsed, findings }) => ({
    path,
    parsed: parsed === null ? null : toBatched(parsed),
    findings,
  }))
  return { seeds: batched, bodies, vocabulary: vocabulary.vocabulary(), words, keyTerms }
}
