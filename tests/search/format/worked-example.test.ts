import { expect, test } from 'vitest'
import { searchPositionsFile, searchRootFile, searchTermsFile, searchWordsFile } from '../../../src/archive/paths.ts'
import { makeArticle, prose } from '../../archive/make-article.ts'
import { indexArticles } from '../index-articles.ts'

/** The example of FORMAT.md; `h0`, `h1` and `words` replace content hashes. */
const ARTICLES = [
  makeArticle({ slug: 'a', headline: 'Oil', body: [prose('Oily ferry.')] }),
  makeArticle({ slug: 'b', date: '2024-03-01', headline: 'Ferries', body: [prose('Oils, oil.')] }),
]
const SHARD_BYTES = 64

/** Hexadecimal bytes and their meaning. */
const FILES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  [searchRootFile('root')]: [
    ['42 46 52 03', 'BFR, version 3'],
    ['02', '2 articles'],
    ['01', '1 language'],
    ['02 65 6e', 'en'],
    ['02 65 6e', 'the stemmer that no key names: en'],
    ['05 77 6f 72 64 73', 'the hash of the words: words'],
    ['02', '2 shards'],
    ['00 08 3a 6c 61 6e 67 3a 65 6e', 'the first begins with :lang:en'],
    ['00 04 6f 69 6c 69', 'the second with oili'],
    ['02 68 30', 'the hash of the first: h0'],
    ['02 68 31', 'the hash of the second: h1'],
  ],
  [searchTermsFile(0, 'h0')]: [
    ['42 46 54 03', 'BFT, version 3'],
    ['00', 'shard 0'],
    ['03', '3 keys'],
    ['00', 'no aliases'],
    ['00 08 3a 6c 61 6e 67 3a 65 6e', 'key :lang:en'],
    ['00 05 66 65 72 72 69', 'key ferri'],
    ['00 03 6f 69 6c', 'key oil'],
    ['00', ':lang:en is its own form'],
    ['02', 'ferri has 2 forms'],
    ['04 01 79', 'ferr|y'],
    ['05 02 65 73', 'ferri|es'],
    ['02', 'oil has 2 forms'],
    ['03 00', 'oil|'],
    ['03 01 73', 'oil|s'],
    ['02 02 02', 'each of the keys is in 2 articles'],
    ['00 00', ':lang:en: article 0, then the next one'],
    ['00 00', 'ferri: articles 0 and 1'],
    ['00 00', 'oil: articles 0 and 1'],
    ['00 00', ':lang:en: no impacts'],
    ['07 1c', 'ferri: impact 7 in article 0; 12 in article 1, and in its headline'],
    ['1c 09', 'oil: impact 12 in article 0, and in its headline; 9 in article 1'],
  ],
  [searchPositionsFile(0, 'h0')]: [
    ['42 46 50 03', 'BFP, version 3'],
    ['00', 'shard 0'],
    ['03', '3 keys'],
    ['00 06 08', ':lang:en has 0 bytes, ferri 6, oil 8'],
    ['02', 'ferri in article 0: once, not in the headline'],
    ['06', 'word 3, form 0: ferry'],
    ['03 01', 'ferri in article 1: once; of these, 1 in the headline'],
    ['01 01', 'word 0, another form: 1, ferries'],
    ['03 01', 'oil in article 0: once; of these, 1 in the headline'],
    ['00', 'word 0, form 0: oil'],
    ['04', 'oil in article 1: twice, not in the headline'],
    ['05 01', 'word 2, another form: 1, oils'],
    ['03 00', 'word 3, another form: 0, oil'],
  ],
  [searchTermsFile(1, 'h1')]: [
    ['42 46 54 03', 'BFT, version 3'],
    ['01', 'shard 1'],
    ['01', '1 key'],
    ['01', '1 alias'],
    ['00 04 6f 69 6c 69', 'key oili'],
    ['01', 'oili has 1 form'],
    ['03 01 79', 'oil|y'],
    ['04 6f 69 6c 73', 'alias oils, which would stand behind oili'],
    ['03 00', 'of the key oil|, which is in the first shard'],
    ['01', 'oili is in 1 article'],
    ['00', 'article 0'],
    ['07', 'impact 7'],
  ],
  [searchPositionsFile(1, 'h1')]: [
    ['42 46 50 03', 'BFP, version 3'],
    ['01', 'shard 1'],
    ['01', '1 key'],
    ['02', 'oili has 2 bytes'],
    ['02', 'oili in article 0: once, not in the headline'],
    ['04', 'word 2, form 0: oily'],
  ],
  [searchWordsFile('words')]: [
    ['42 46 57 03', 'BFW, version 3'],
    ['05', '5 words'],
    ['00 07 66 65 72 72 69 65 73', 'ferries'],
    ['04 01 79', 'ferr|y'],
    ['00 03 6f 69 6c', 'oil'],
    ['03 01 73', 'oil|s'],
    ['03 01 79', 'oil|y'],
    ['02 02 02 02 01', '2 articles have the key of each, 1 that of oily'],
  ],
}

/** Hashes in the order in which the files are written. */
const hashes = ['h0', 'h1', 'words', 'root']

test('the index of two small articles has the bytes that FORMAT.md shows', async () => {
  const { files } = await indexArticles(ARTICLES, { shardBytes: SHARD_BYTES, hashContent: () => hashes.shift() ?? '' })
  const written = [...files].map(([path, bytes]) => [
    path,
    [...bytes].map((byte) => byte.toString(16).padStart(2, '0')),
  ])
  const shown = Object.entries(FILES).map(([path, pieces]) => [path, pieces.flatMap(([hex]) => hex.split(' '))])
  expect(Object.fromEntries(written)).toEqual(Object.fromEntries(shown))
})
