import type { Source } from '../../archive/source.ts'
import { type Edition, openEdition } from './edition.ts'

export interface Archive {
  /**
   * Answers a question from one edition. Where that turns out to have been replaced while the page was open, the
   * question is asked once more, of the newer one.
   */
  readonly read: <T>(question: (edition: Edition) => Promise<T>) => Promise<T>
  /** Forgets all that was read: the next question opens a new edition. */
  readonly reset: () => void
}

export function openArchive(source: Source): Archive {
  let edition = openEdition(source)

  function current(): Edition {
    if (edition.isStale()) edition = openEdition(source)
    return edition
  }

  async function read<T>(question: (edition: Edition) => Promise<T>): Promise<T> {
    const asked = current()
    try {
      return await question(asked)
    } catch (error) {
      if (!asked.isStale()) throw error
      return await question(current())
    }
  }

  function reset() {
    edition = openEdition(source)
  }

  return { read, reset }
}
