import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import { NO_PROGRESS } from '../build-progress.ts'
import { buildSite } from '../build.ts'
import { memoryCache } from '../cache/memory-cache.ts'
import { hasBlockingErrors, type Site } from '../site.ts'
import type { LiveState } from './live-state.ts'
import { inlineWorkers } from '../workers/inline-workers.ts'

export interface LiveSite {
  /** The newest state; waits for a build that is under way. */
  readonly current: () => Promise<LiveState>
  /** Builds again from the seeds as they stand now; unchanged seeds are not read a second time. */
  readonly rebuild: () => Promise<LiveState>
}

export function liveSite(seeds: string): LiveSite {
  const workers = inlineWorkers(memoryCache())
  let state: Promise<LiveState> | null = null

  const rebuild = () => {
    state = (state ?? Promise.resolve(null)).then((before) => build(before?.site ?? null))
    return state
  }
  const build = async (lastGood: Site | null): Promise<LiveState> => {
    try {
      const site = await buildSite(seeds, workers, NO_PROGRESS)
      workers.cache.prune()
      if (!hasBlockingErrors(site)) return { kind: 'ready', site }
      return { kind: 'broken', site: lastGood, message: printFindings(site.report) }
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
      return { kind: 'broken', site: lastGood, message }
    }
  }
  return { current: () => state ?? rebuild(), rebuild }
}
