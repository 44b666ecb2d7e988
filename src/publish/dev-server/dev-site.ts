import { lazy } from '../../archive/lazy.ts'
import { printFindings } from '../../ingest/diagnostics/print-findings.ts'
import { NO_PROGRESS } from '../build-progress.ts'
import { buildSite } from '../build.ts'
import { hasBlockingErrors, type Site } from '../site.ts'
import type { DevState } from './dev-state.ts'
import type { BuildWorkers } from '../workers/tasks.ts'
import { describeError } from '../terminal/describe-error.ts'
import { joinLines } from '../terminal/print.ts'

export interface DevSite {
  /** Returns the latest state, after any running build has ended. */
  readonly current: () => Promise<DevState>
  /** Builds from the current seeds. Unchanged batches of seeds are not parsed again. */
  readonly rebuild: () => Promise<DevState>
}

/** `openWorkers` is called once, before the first build. */
export function createDevSite(seeds: string, openWorkers: () => Promise<BuildWorkers>): DevSite {
  const opened = lazy(openWorkers)
  let state: Promise<DevState> | null = null

  const rebuild = () => {
    state = (state ?? Promise.resolve(null)).then((before) => build(before?.site ?? null))
    return state
  }
  const build = async (lastGood: Site | null): Promise<DevState> => {
    try {
      const workers = await opened()
      const site = await buildSite(seeds, workers, NO_PROGRESS)
      workers.cache.prune()
      workers.pictureCache.prune()
      if (!hasBlockingErrors(site)) return { kind: 'ready', site }
      return { kind: 'broken', site: lastGood, message: joinLines(printFindings(site.report)) }
    } catch (error) {
      return { kind: 'broken', site: lastGood, message: joinLines(describeError(error)) }
    }
  }
  return { current: () => state ?? rebuild(), rebuild }
}
