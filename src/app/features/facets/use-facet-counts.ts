import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { type Facet, type ListQuery, parseQuery, serialiseQuery } from '../../../archive/query.ts'
import type { FacetCount } from '../../../search/search-result.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'

export interface FacetCounts {
  /** The previous counts until the next counts arrive. Null before the first counts. */
  readonly counts: readonly FacetCount[] | null
  readonly isPending: boolean
  /** Stays true during a retry. */
  readonly hasFailed: boolean
  readonly retry: () => void
}

interface FacetCountsOptions {
  /** Null if the list could not be loaded. */
  readonly snapshot: ArchiveSnapshot | null
  readonly query: ListQuery
  readonly facet: Facet
  /** Nothing is fetched while this is false. */
  readonly isEnabled: boolean
}

interface CountRequest {
  readonly snapshot: ArchiveSnapshot | null
  readonly search: string
  readonly attempt: number
}

export function useFacetCounts({ snapshot, query, facet, isEnabled }: FacetCountsOptions): FacetCounts {
  // Without the sort order and without the facet itself, because its values don't restrict each other.
  const search = String(serialiseQuery({ ...query, sort: null, facets: { ...query.facets, [facet]: [] } }))
  const [attempt, setAttempt] = useState(0)
  const [answered, setAnswered] = useState<CountRequest | null>(null)
  const [counts, setCounts] = useState<readonly FacetCount[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { revalidate, state } = useRevalidator()
  const isAnswered = answered?.snapshot === snapshot && answered?.search === search && answered?.attempt === attempt

  useEffect(() => {
    if (!isEnabled || isAnswered || snapshot === null) return
    const controller = new AbortController()
    const { signal } = controller
    function settle(result: readonly FacetCount[] | null) {
      if (signal.aborted) return
      setAnswered({ snapshot, search, attempt })
      setFailed(result === null)
      if (result !== null) setCounts(result)
    }
    snapshot
      .search()
      .then((client) => client.countFacet(parseQuery(new URLSearchParams(search)), facet, signal))
      .then(settle, () => settle(null))
    return () => controller.abort()
  }, [snapshot, search, facet, attempt, isEnabled, isAnswered])

  return {
    counts,
    isPending: snapshot === null ? state === 'loading' : !isAnswered,
    hasFailed: snapshot === null || hasFailed,
    retry() {
      // Only a reload of the list gets the snapshot that replaced a stale one.
      if (snapshot === null || snapshot.isStale()) void revalidate()
      else setAttempt(attempt + 1)
    },
  }
}
