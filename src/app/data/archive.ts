import type { Platform } from '../platform/platform.ts'
import { type ArchiveSnapshot, openSnapshot } from './archive-snapshot.ts'

export interface Archive {
  /**
   * Answers a question from one snapshot. If one of its files is missing, the archive was probably published again while
   * the page was open. The question is then repeated once with the new snapshot, whose answer is final.
   */
  readonly read: <T>(question: (snapshot: ArchiveSnapshot) => Promise<T>) => Promise<T>
  /** Discards all loaded data, so that the next question opens a new snapshot. */
  readonly reset: () => void
}

export function openArchive(platform: Pick<Platform, 'source' | 'startSearchWorker'>): Archive {
  let snapshot = openSnapshot(platform)

  function current(): ArchiveSnapshot {
    if (snapshot.isStale()) reset()
    return snapshot
  }

  async function read<T>(question: (snapshot: ArchiveSnapshot) => Promise<T>): Promise<T> {
    const first = current()
    try {
      const answer = await question(first)
      if (!first.isStale()) return answer
    } catch (error) {
      if (!first.isStale()) throw error
    }
    return await question(current())
  }

  function reset() {
    snapshot.close()
    snapshot = openSnapshot(platform)
  }

  return { read, reset }
}
