import type { Slug } from '../../archive/ids.ts'
import type { Diagnostics } from '../diagnostics/diagnostics.ts'
import { FINDINGS } from '../diagnostics/findings.ts'
import { appendHash, type SlugCandidate } from './slug-candidate.ts'

export interface SlugRequest {
  readonly path: string
  readonly url: string | null
  readonly candidate: SlugCandidate
}

/** Files that a finding names. Thousands of files may require the same slug, for example because each is a copy. */
const MAX_NAMED_RIVALS = 3

/**
 * Assigns a unique slug to each request. Null for a slug of the front matter that is already taken, which is an error.
 *
 * Requests are in the archive's order, so a later article never changes the slug of an earlier one: the first article
 * keeps the plain slug, and others get a hash of their address or path. If the front matter of two files requires the
 * same slug, neither file gets it.
 */
export function assignSlugs(
  requests: readonly SlugRequest[],
  diagnosticsOf: (path: string) => Diagnostics,
): readonly (Slug | null)[] {
  // Of each slug, the first files that require it.
  const required = new Map<Slug, string[]>()
  for (const { path, candidate } of requests) {
    const { kind, slug } = candidate
    if (kind !== 'front-matter') continue
    const paths = required.get(slug) ?? []
    required.set(slug, paths)
    if (paths.length <= MAX_NAMED_RIVALS) paths.push(path)
  }
  const owners = new Map<Slug, string>()
  return requests.map(({ path, url, candidate: { kind, slug: wanted, position } }) => {
    const owner = owners.get(wanted)
    if (kind === 'front-matter') {
      const rivals = (required.get(wanted) ?? []).filter((rival) => rival !== path).slice(0, MAX_NAMED_RIVALS)
      if (rivals.length > 0 || owner !== undefined) {
        const others = rivals.length > 0 ? rivals : [owner]
        diagnosticsOf(path).add(FINDINGS.slugTaken, position, wanted, others.join(', '))
        return null
      }
    }
    const slug = owner === undefined ? wanted : findFreeSlug(wanted, url === null ? [path] : [url, path], owners)
    if (owner !== undefined) diagnosticsOf(path).add(FINDINGS.slugShared, position, wanted, owner, slug)
    owners.set(slug, path)
    return slug
  })
}

/** Appends a hash of each of `hashed` in turn, and then of the last one with a number, until the slug is free. */
function findFreeSlug(slug: Slug, hashed: readonly string[], owners: ReadonlyMap<Slug, string>): Slug {
  const free = hashed.map((text) => appendHash(slug, text)).find((candidate) => !owners.has(candidate))
  if (free !== undefined) return free
  for (let attempt = 2; ; attempt++) {
    const candidate = appendHash(slug, `${hashed.at(-1)} ${attempt}`)
    if (!owners.has(candidate)) return candidate
  }
}
