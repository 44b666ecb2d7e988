import type { Slug } from '../../archive/ids.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import type { Notebook } from '../diagnostics/diagnostics.ts'
import { type SlugClaim, withHash } from './slug-candidate.ts'

export interface Claimant {
  readonly path: string
  readonly url: string | null
  readonly claim: SlugClaim
}

/**
 * Gives each claimant a slug of its own; null where the front matter demands one that is taken, which is an error.
 *
 * `claimants` stand in the archive's order, so that a later article never changes the slug of an earlier one: who comes
 * first keeps the plain slug, and any other gets a hash of what is its own. Only a slug of the front matter that two
 * files demand is given to neither.
 */
export function assignSlugs(
  claimants: readonly Claimant[],
  notebookOf: (path: string) => Notebook,
): readonly (Slug | null)[] {
  const demands = new Map<Slug, readonly string[]>()
  for (const { path, claim } of claimants) {
    if (claim.kind === 'front-matter') demands.set(claim.slug, [...(demands.get(claim.slug) ?? []), path])
  }
  const owners = new Map<Slug, string>()
  return claimants.map(({ path, url, claim }) => {
    const isDemand = claim.kind === 'front-matter'
    const rivals = isDemand ? (demands.get(claim.slug) ?? []).filter((other) => other !== path) : []
    const owner = owners.get(claim.slug)
    if (isDemand && (rivals.length > 0 || owner !== undefined)) {
      const others = rivals.length > 0 ? rivals : [owner]
      notebookOf(path).add(FINDINGS.slugTaken, claim.where, claim.slug, others.join(', '))
      return null
    }
    const slug = owner === undefined ? claim.slug : freeSlug(claim.slug, [...(url === null ? [] : [url]), path], owners)
    if (owner !== undefined) notebookOf(path).add(FINDINGS.slugShared, claim.where, claim.slug, owner, slug)
    owners.set(slug, path)
    return slug
  })
}

/** With the hash of the address, then of the path, which no other file has; last, of the path and a number. */
function freeSlug(slug: Slug, hashed: readonly string[], owners: ReadonlyMap<Slug, string>): Slug {
  const found = hashed.map((own) => withHash(slug, own)).find((candidate) => !owners.has(candidate))
  if (found !== undefined) return found
  for (let attempt = 2; ; attempt++) {
    const candidate = withHash(slug, `${hashed.at(-1)} ${attempt}`)
    if (!owners.has(candidate)) return candidate
  }
}
