import './edition-notice.css'
import { type Archive, openArchive } from '../../data/archive.ts'
import { FormatError } from '../../data/data-error.ts'
import type { Edition } from '../../data/edition.ts'
import { fetchSource } from '../../data/fetch-source.ts'
import { showEditionNotice } from './edition-notice.ts'

/**
 * Says so where the archive at `root` has other articles than `running`, which the page shows. A page that was loaded
 * just now may have been the one that made the browser look for a newer edition, and shows that already.
 */
export async function announceEdition(running: Archive, root: URL): Promise<void> {
  if (await isNewer(running, openArchive(fetchSource(root)))) showEditionNotice(() => location.reload())
}

/** What cannot be compared is no news. */
export async function isNewer(running: Archive, published: Archive): Promise<boolean> {
  try {
    const [shown, found] = await Promise.all([running.read(describe), published.read(describe)])
    return shown !== found
  } catch (error) {
    return error instanceof FormatError
  }
}

async function describe(edition: Edition): Promise<string> {
  return JSON.stringify(await edition.manifest())
}
