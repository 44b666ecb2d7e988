import { Buffer } from 'node:buffer'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../src/ingest/files/read-settings.ts'
import { parseSeed } from '../../../src/ingest/parse-seed.ts'
import { tokeniseArticle } from '../../../src/search/text/article-texts.ts'
import { measureGrowth } from '../count-steps.ts'
import { BLOCK_SEEDS } from './block-seeds.ts'
import { INLINE_SEEDS } from './inline-seeds.ts'
import { EXPANSION_SEEDS, NESTED_SEEDS } from './nested-seeds.ts'

/** Linear code needs 2 times the steps. */
const MAX_GROWTH = 2.2
const CHARACTERS = 1_200
/** Nested lists need more steps for each line until they have reached the greatest depth. */
const MORE_CHARACTERS = 9_600
/** At this size, a limit must have ended what grows faster. */
const LIMITED_CHARACTERS = 64_000

/** Returns the codes of the findings. */
function parse(text: string): readonly string[] {
  const { parsed, findings } = parseSeed({ path: 'a.md', bytes: Buffer.from(text), findings: [] }, DEFAULT_SETTINGS)
  if (parsed !== null) tokeniseArticle(parsed.article)
  return findings.map(({ code }) => code)
}

test.each([
  ['blocks', BLOCK_SEEDS],
  ['markup in paragraphs', INLINE_SEEDS],
  ['nested and wide elements', NESTED_SEEDS],
  ['short texts for long ones', EXPANSION_SEEDS],
])(
  '%s need at most 2.2 times the steps for twice their size, or are beyond a limit before 64,000 characters',
  (_, seeds) => {
    const tooExpensive = seeds.filter(({ write }) => {
      const grows = (characters: number) => measureGrowth((size) => parse(write(size)), characters) > MAX_GROWTH
      return (
        grows(CHARACTERS) && !parse(write(LIMITED_CHARACTERS)).includes('read-as-plain-text') && grows(MORE_CHARACTERS)
      )
    })
    expect(tooExpensive.map(({ name }) => name)).toEqual([])
  },
)
