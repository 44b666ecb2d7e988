import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import { buildSite, isBroken, type Site } from '../build-site.ts'
import { memoryCache } from '../reading/memory-cache.ts'
import { ownWorkshop } from '../workshop.ts'

/** What there is to serve: the seeds as they stand, or the last that could be published and what is wrong since. */
export type LiveState =
  | { readonly kind: 'ready'; readonly site: Site }
  | { readonly kind: 'broken'; readonly site: Site | null; readonly message: string }

export interface LiveSite {
  /** The newest state; waits for a build that is under way. */
  readonly current: () => Promise<LiveState>
  /** Builds again from the seeds as they stand now; unchanged seeds are not read a second time. */
  readonly rebuild: () => Promise<LiveState>
}

export function liveSite(seeds: string): LiveSite {
  const cache = memoryCache()
  const workshop = ownWorkshop(cache)
  let state: Promise<LiveState> | null = null

  const rebuild = () => {
    state = (state ?? Promise.resolve(null)).then((before) => build(before?.site ?? null))
    return state
  }
  const build = async (lastGood: Site | null): Promise<LiveState> => {
    try {
      const site = await buildSite(seeds, { workshop })
      cache.forgetUnused()
      if (!isBroken(site)) return { kind: 'ready', site }
      return { kind: 'broken', site: lastGood, message: printFindings(site.report) }
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { kind: 'broken', site: lastGood, message }
    }
  }
  return { current: () => state ?? rebuild(), rebuild }
}
