import { type Draft, readDraft } from '../../ingest/parse-seed.ts'
import type { ReadingSettings } from '../../ingest/metadata/resolve-metadata.ts'
import { extractKeyTerms } from '../../relate/key-terms.ts'
import { collectOutboundLinks } from '../../relate/outbound-links.ts'
import { tokeniseArticle } from '../../search/text/article-texts.ts'
import { loadStemmers } from '../../search/text/stem.ts'
import { numberArticleWords } from '../../search/write/number-article-words.ts'
import { StemCache } from '../../search/write/stem-cache.ts'
import { VocabularyBuilder } from '../../search/write/vocabulary.ts'
import { contentHash } from '../data/content-hash.ts'
import type { Batch, BatchDraft } from './batch.ts'
import { RecordWriter } from './records.ts'
import type { LoadedFile } from './slot-files.ts'
import { packKeyTerms } from './key-term-records.ts'
import { packWords } from './word-records.ts'

/** Lasts from batch to batch: what a stemmer says depends on nothing but the word. */
const stemCache = new StemCache()

/** Reads what was loaded; a file that could not be loaded has its finding already. */
export async function readFiles(files: readonly LoadedFile[], settings: ReadingSettings): Promise<Batch> {
  const drafts = files.map(({ notebook, bytes }) => (bytes === null ? null : readDraft(bytes, settings, notebook)))
  const languages = drafts.flatMap((draft) => draft?.article.language ?? [])
  const { stem } = await loadStemmers([...languages, settings.language])
  const vocabulary = new VocabularyBuilder(stemCache.wrap(stem))
  const words = new RecordWriter()
  const keyTerms = new RecordWriter()
  const bodies: Uint8Array[] = []
  let bodyStart = 0

  function pack(draft: Draft): BatchDraft {
    const { article, claim, isLanguageGuessed } = draft
    const { body, ...head } = article
    const json = Buffer.from(JSON.stringify(body))
    const tokens = tokeniseArticle(article)
    const packIn = (language: string): number => {
      const numberOf = vocabulary.numbersIn(language)
      packKeyTerms(keyTerms, extractKeyTerms(tokens, language), numberOf)
      return packWords(words, numberArticleWords(tokens.all, numberOf))
    }
    const record = packIn(article.language)
    bodies.push(json)
    bodyStart += json.length
    return {
      article: head,
      claim,
      isLanguageGuessed,
      ...collectOutboundLinks(article),
      bodyStart: bodyStart - json.length,
      bodyEnd: bodyStart,
      readHash: contentHash(JSON.stringify(head), json),
      record,
      settledRecord: isLanguageGuessed && article.language !== settings.language ? packIn(settings.language) : record,
    }
  }

  const seeds = files.map(({ notebook }, index) => {
    const draft = drafts[index] ?? null
    return { path: notebook.path, draft: draft === null ? null : pack(draft), findings: notebook.findings }
  })
  return {
    seeds,
    bodies: Buffer.concat(bodies),
    vocabulary: vocabulary.vocabulary(),
    words: words.records(),
    keyTerms: keyTerms.records(),
  }
}
