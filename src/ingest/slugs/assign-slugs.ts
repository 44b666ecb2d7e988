import type { Slug } from '../../archive/ids.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { type SlugCandidate, appendHash } from './slug-candidate.ts'

export interface SlugRequest {
  readonly path: string
  readonly url: string | null
  readonly claim: SlugCandidate
}

/**
 * Gives each request a slug of its own; null where the front matter demands one that is taken, which is an error.
 *
 * `requests` stand in the archive's order, so that a later article never changes the slug of an earlier one: who comes
 * first keeps the plain slug, and any other gets a hash of what is its own. Only a slug of the front matter that two
 * files demand is given to neither.
 */
export function assignSlugs(
  requests: readonly SlugRequest[],
  diagnosticsOf: (path: string) => Diagnostics,
): readonly (Slug | null)[] {
  const demands = new Map<Slug, readonly string[]>()
  for (const { path, claim } of requests) {
    if (claim.kind === 'front-matter') demands.set(claim.slug, [...(demands.get(claim.slug) ?? []), path])
  }
  const owners = new Map<Slug, string>()
  return requests.map(({ path, url, claim }) => {
    const isDemand = claim.kind === 'front-matter'
    const rivals = isDemand ? (demands.get(claim.slug) ?? []).filter((other) => other !== path) : []
    const owner = owners.get(claim.slug)
    if (isDemand && (rivals.length > 0 || owner !== undefined)) {
      const others = rivals.length > 0 ? rivals : [owner]
      diagnosticsOf(path).add(FINDINGS.slugTaken, claim.position, claim.slug, others.join(', '))
      return null
    }
    const slug = owner === undefined ? claim.slug : freeSlug(claim.slug, [...(url === null ? [] : [url]), path], owners)
    if (owner !== undefined) diagnosticsOf(path).add(FINDINGS.slugShared, claim.position, claim.slug, owner, slug)
    owners.set(slug, path)
    return slug
  })
}

/** With the hash of the address, then of the path, which no other file has; last, of the path and a number. */
function freeSlug(slug: Slug, hashed: readonly string[], owners: ReadonlyMap<Slug, string>): Slug {
  const found = hashed.map((own) => appendHash(slug, own)).find((candidate) => !owners.has(candidate))
  if (found !== undefined) return found
  for (let attempt = 2; ; attempt++) {
    const candidate = appendHash(slug, `${hashed.at(-1)} ${attempt}`)
    if (!owners.has(candidate)) return candidate
  }
}
