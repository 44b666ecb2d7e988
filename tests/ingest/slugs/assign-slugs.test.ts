import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSlug } from '../../../src/archive/ids.ts'
import { assignSlugs, type SlugRequest } from '../../../src/ingest/slugs/assign-slugs.ts'
import { Diagnostics, FILE_START } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { createSlugCandidate, toSlug } from '../../../src/ingest/slugs/slug-candidate.ts'

describe('the slug of a text', () => {
  test.each([
    ['No Plans for Putin', 'no-plans-for-putin'],
    ["The Keeper's Lamp", 'the-keepers-lamp'],
    ['The Keeper’s Lamp', 'the-keepers-lamp'],
    ['  — Lamp, relit! —  ', 'lamp-relit'],
    ['Паром вернулся в порт', 'parom-vernulsya-v-port'],
    ['Fähre für Gäste', 'faehre-fuer-gaeste'],
    ['Été à Brême', 'ete-a-breme'],
    ['a84665', 'a84665'],
    ['../../etc/passwd', 'etc-passwd'],
    ['con', 'con-article'],
    ['COM1', 'com1-article'],
    ['console', 'console'],
    ['%00', '00'],
    ['市场', null],
    ['…', null],
    ['', null],
    ['a'.repeat(200), 'a'.repeat(100)],
    [`${'word-'.repeat(19)}words-and-more`, `${'word-'.repeat(19)}words`],
  ])('%j is %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })

  test('is valid and at most 100 characters long for any text', () => {
    const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.stringMatching(/^[a-z -]{80,220}$/))
    fc.assert(
      fc.property(texts, (text) => {
        const slug = toSlug(text)
        expect(slug === null || (isSlug(slug) && slug.length <= 100)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the slug of an article', () => {
  test.each([
    ['the end of an address of three words', 'Lamp', 'https://a.example.org/news/the-lamp-relit', /^the-lamp-relit$/],
    ['the end of an address with a number', 'Lamp', 'https://a.example.org/a84665/', /^a84665$/],
    [
      'the end of an address, without its file extension',
      'Lamp',
      'https://a.example.org/the-lamp-relit.html?x=1#y',
      /^the-lamp-relit$/,
    ],
    [
      'the end of an address, transliterated from another script',
      'Lamp',
      'https://a.example.org/%D0%BF%D0%B0%D1%80%D0%BE%D0%BC-%D0%B2-%D0%BF%D0%BE%D1%80%D1%82',
      /^parom-v-port$/,
    ],
    ['the end of a short address, with a hash', 'Lamp', 'https://a.example.org/news', /^news-[a-z2-7]{6}$/],
    ['the headline with a hash if the address has no path', 'Lamp', 'https://a.example.org/', /^lamp-[a-z2-7]{6}$/],
    ['the headline with a hash if there is no address', 'Lamp', null, /^lamp-[a-z2-7]{6}$/],
    ['“article” with a hash if the headline cannot be transliterated', '市场', null, /^article-[a-z2-7]{6}$/],
  ])('is %s', (_, headline, url, slug) => {
    expect(createSlugCandidate(headline, url, 'a.txt').slug).toMatch(slug)
  })
})

/** Few words and hosts, so that many articles need the same slug. */
const anyRequest = fc.record({
  headline: fc.constantFrom('Lamp', 'Lamp relit', 'x'.repeat(150), '市场'),
  url: fc.constantFrom(
    null,
    'https://a.example.org/the-lamp-relit',
    'https://b.example.org/the-lamp-relit',
    `https://a.example.org/${'the-lamp-'.repeat(20)}`,
    `https://b.example.org/${'the-lamp-'.repeat(20)}`,
    'https://a.example.org/lamp',
  ),
  demand: fc.option(fc.constantFrom('lamp', 'the-lamp-relit', 'mine'), { freq: 4 }),
})

function assign(requests: readonly SlugRequest[]) {
  return assignSlugs(requests, (path) => new Diagnostics(path))
}

const anyRequests = fc.array(anyRequest, { minLength: 1, maxLength: 12 }).map((requests) =>
  requests.map(({ headline, url, demand }, index): SlugRequest => {
    const path = `${index}.txt`
    const own = demand === null ? null : toSlug(demand)
    const candidate =
      own === null ? createSlugCandidate(headline, url, path) : { kind: 'front-matter' as const, slug: own }
    return { path, url, candidate: { ...candidate, position: FILE_START } }
  }),
)

describe('the slugs of an archive', () => {
  test('are unique, valid and at most 100 characters long', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const slugs = assign(requests).filter((slug) => slug !== null)
        expect(new Set(slugs).size).toBe(slugs.length)
        expect(slugs.filter((slug) => !isSlug(slug) || slug.length > 100)).toEqual([])
      }),
    )
  })

  test('are assigned to all articles except those whose front matter repeats a slug', () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const refused = requests.filter((_, index) => assign(requests)[index] === null)
        expect(refused.filter(({ candidate }) => candidate.kind !== 'front-matter')).toEqual([])
      }),
    )
  })

  test('do not change if a later article without a slug in its front matter is added', () => {
    fc.assert(
      fc.property(anyRequests, anyRequest, (requests, { headline, url }) => {
        const later: SlugRequest = {
          path: 'later.txt',
          url,
          candidate: { ...createSlugCandidate(headline, url, 'later.txt'), position: FILE_START },
        }
        expect(assign([...requests, later]).slice(0, -1)).toEqual(assign(requests))
      }),
    )
  })

  test('that many files require are an error that names three of the others', () => {
    const slug = toSlug('lamp')
    if (slug === null) throw new RangeError('the text has no slug')
    const requests = Array.from({ length: 1000 }, (_, index): SlugRequest => {
      const candidate = { kind: 'front-matter' as const, slug }
      return { path: `${index}.txt`, url: null, candidate: { ...candidate, position: FILE_START } }
    })
    const collectors = new Map(requests.map(({ path }) => [path, new Diagnostics(path)]))
    expect(assignSlugs(requests, (path) => collectors.get(path) ?? new Diagnostics(path))).toEqual(
      requests.map(() => null),
    )
    const found = [...collectors.values()].map(({ findings }) => findings.map((finding) => finding.found).join())
    expect(found[0]).toBe('“lamp”, also in 1.txt, 2.txt, 3.txt')
    expect(found[2]).toBe('“lamp”, also in 0.txt, 1.txt, 3.txt')
    expect(found[999]).toBe('“lamp”, also in 0.txt, 1.txt, 2.txt')
  })
})
