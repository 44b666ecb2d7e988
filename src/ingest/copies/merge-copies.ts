import { foldUrl } from '../../archive/addresses/fold-url.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FILE_START } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { PathAndArticle } from '../language/resolve-languages.ts'
import type { ParsedArticleHead } from '../parsed-seed.ts'
import { foldLetters } from '../text/fold-letters.ts'
import type { CopyTraits } from './copy-traits.ts'
import { estimateResemblance } from './text-sketch.ts'

/** Unrelated articles share hardly any word triples. An article that grew to five times its length still shares so many. */
const MIN_RESEMBLANCE = 0.2
/** More different articles with one address are no copies: someone gave all of them the address of their section. */
const MAX_COMPARED = 100

/** An article and the paths of the other files with the same article, in order. */
export interface MergedArticle<A> extends PathAndArticle<A> {
  readonly copies: readonly string[]
}

interface Candidate<A> extends PathAndArticle<A> {
  readonly traits: CopyTraits
  readonly copies: string[]
}

/**
 * Merges files with the same article into one: the longest with front matter, or the longest of all if it has more than
 * twice as much text. Files have the same article if they have the same original address, and the same headline or much
 * of the same text. Each other file gets a finding, and so does an article that shares only the address. The order of the
 * articles does not matter.
 */
export function mergeCopies<A extends ParsedArticleHead>(
  articles: readonly PathAndArticle<A>[],
  diagnosticsOf: (path: string) => Diagnostics,
): readonly MergedArticle<A>[] {
  const groups = new Map<string, Candidate<A>[]>()
  const single: MergedArticle<A>[] = []
  for (const { path, parsed } of articles) {
    const key = parsed.article.url === null ? null : foldUrl(parsed.article.url)
    const traits = parsed.copyTraits
    if (key === null || traits === null) single.push({ path, parsed, copies: [] })
    else {
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push({ path, parsed, traits, copies: [] })
    }
  }
  return [...single, ...[...groups.values()].flatMap((group) => mergeGroup(group, diagnosticsOf))]
}

function mergeGroup<A extends ParsedArticleHead>(
  group: readonly Candidate<A>[],
  diagnosticsOf: (path: string) => Diagnostics,
): readonly MergedArticle<A>[] {
  const kept: Candidate<A>[] = []
  const byHeadline = new Map<string, Candidate<A>>()
  for (const candidate of sortByRichness(group)) {
    const { path, parsed, traits } = candidate
    const url = parsed.article.url ?? ''
    const headline = foldLetters(parsed.article.headline)
    const published = byHeadline.get(headline) ?? kept.slice(0, MAX_COMPARED).find((other) => resembles(traits, other))
    const [first] = kept
    if (published !== undefined) {
      published.copies.push(path)
      diagnosticsOf(path).add(FINDINGS.duplicate, FILE_START, url, published.path)
      continue
    }
    if (first !== undefined) diagnosticsOf(path).add(FINDINGS.duplicateUrl, FILE_START, url, first.path)
    kept.push(candidate)
    byHeadline.set(headline, candidate)
  }
  return kept
}

/** Front matter does not outweigh most of the text: a clip may be an excerpt of the page that another file has whole. */
const MIN_SHARE_OF_LONGEST = 0.5

/** Sorts the richest first. Of two as rich, the older is first, so that a file that is added later does not replace it. */
function sortByRichness<A extends ParsedArticleHead>(group: readonly Candidate<A>[]): readonly Candidate<A>[] {
  const longest = group.reduce((length, { traits }) => Math.max(length, traits.characters), 0)
  const rank = ({ traits: { hasFrontMatter, characters } }: Candidate<A>) =>
    hasFrontMatter && characters >= MIN_SHARE_OF_LONGEST * longest ? 1 : 0
  return [...group].sort(
    (a, b) => rank(b) - rank(a) || b.traits.characters - a.traits.characters || (ageKey(a) < ageKey(b) ? -1 : 1),
  )
}

function ageKey<A extends ParsedArticleHead>({ path, parsed }: Candidate<A>): string {
  return `${parsed.article.date ?? 'undated'} ${path}`
}

function resembles<A>({ sketch }: CopyTraits, { traits }: Candidate<A>): boolean {
  return estimateResemblance(sketch, traits.sketch) >= MIN_RESEMBLANCE
}
