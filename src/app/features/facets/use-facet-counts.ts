import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { type Facet, type ListQuery, parseQuery, serialiseQuery } from '../../../archive/query.ts'
import type { FacetCount } from '../../../search/search-result.ts'
import type { Edition } from '../../data/edition.ts'

export interface FacetCounts {
  /** Those of the question before, until the next are there; null until they were counted once. */
  readonly counts: readonly FacetCount[] | null
  readonly isPending: boolean
  /** Stays while it is tried again. */
  readonly hasFailed: boolean
  readonly retry: () => void
}

interface FacetCountsOptions {
  /** Null where the list itself could not be loaded. */
  readonly edition: Edition | null
  readonly query: ListQuery
  readonly facet: Facet
  /** Nothing is fetched before. */
  readonly isWanted: boolean
}

interface Question {
  readonly edition: Edition | null
  /** The query, as far as it matters to the counts: a facet does not filter its own values. */
  readonly address: string
  readonly attempt: number
}

/** Counts anew whenever the question changes; an answer that nobody waits for any more is dropped. */
export function useFacetCounts({ edition, query, facet, isWanted }: FacetCountsOptions): FacetCounts {
  const address = String(serialiseQuery({ ...query, sort: null, facets: { ...query.facets, [facet]: [] } }))
  const [attempt, setAttempt] = useState(0)
  const [answered, setAnswered] = useState<Question | null>(null)
  const [counts, setCounts] = useState<readonly FacetCount[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { revalidate, state } = useRevalidator()
  const isAnswered = answered !== null && isSame(answered, { edition, address, attempt })

  useEffect(() => {
    if (!isWanted || isAnswered || edition === null) return
    const controller = new AbortController()
    const { signal } = controller
    function settle(counted: readonly FacetCount[] | null) {
      if (signal.aborted) return
      setAnswered({ edition, address, attempt })
      setFailed(counted === null)
      if (counted !== null) setCounts(counted)
    }
    countValues(edition, address, facet, signal).then(settle, () => settle(null))
    return () => controller.abort()
  }, [edition, address, facet, attempt, isWanted, isAnswered])

  return {
    counts,
    isPending: edition === null ? state === 'loading' : !isAnswered,
    hasFailed: edition === null || hasFailed,
    retry() {
      // What is gone for good comes with the next edition, and that with the list.
      if (edition === null || edition.isStale()) void revalidate()
      else setAttempt(attempt + 1)
    },
  }
}

async function countValues(
  edition: Edition,
  address: string,
  facet: Facet,
  signal: AbortSignal,
): Promise<readonly FacetCount[]> {
  const client = await edition.search()
  return await client.countFacet(parseQuery(new URLSearchParams(address)), facet, signal)
}

function isSame(one: Question, other: Question): boolean {
  return one.edition === other.edition && one.address === other.address && one.attempt === other.attempt
}
