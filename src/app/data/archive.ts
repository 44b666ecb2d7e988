import type { Platform } from '../platform/platform.ts'
import { type Edition, openEdition } from './edition.ts'

export interface Archive {
  /**
   * Answers a question from one edition. Where a file of that is gone, it has most likely been replaced while the page
   * was open: the question is asked once more, of the newer one, whose answer counts even if it is there in part.
   */
  readonly read: <T>(question: (edition: Edition) => Promise<T>) => Promise<T>
  /** Forgets all that was read: the next question opens a new edition. */
  readonly reset: () => void
}

export function openArchive(platform: Pick<Platform, 'source' | 'startSearchWorker'>): Archive {
  let edition = openEdition(platform)

  function current(): Edition {
    if (edition.isStale()) reset()
    return edition
  }

  async function read<T>(question: (edition: Edition) => Promise<T>): Promise<T> {
    const asked = current()
    try {
      const answer = await question(asked)
      if (!asked.isStale()) return answer
    } catch (error) {
      if (!asked.isStale()) throw error
    }
    return await question(current())
  }

  function reset() {
    edition.close()
    edition = openEdition(platform)
  }

  return { read, reset }
}
