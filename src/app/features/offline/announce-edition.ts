import './edition-notice.css'
import type { Source } from '../../../archive/source.ts'
import type { Archive } from '../../data/archive.ts'
import { FormatError } from '../../data/data-error.ts'
import { readManifest } from '../../data/edition.ts'
import { fetchSource } from '../../data/fetch-source.ts'
import { showEditionNotice } from './edition-notice.ts'

/**
 * Says so where the archive at `root` has other articles than `running`, which the page shows. A page that was loaded
 * just now may have been the one that made the browser look for a newer edition, and shows that already.
 */
export async function announceEdition(running: Archive, root: URL): Promise<void> {
  if (await isNewer(running, fetchSource(root))) showEditionNotice(() => location.reload())
}

/** What cannot be compared is no news. */
export async function isNewer(running: Archive, published: Source): Promise<boolean> {
  try {
    const [shown, found] = await Promise.all([running.read((edition) => edition.manifest()), readManifest(published)])
    return JSON.stringify(shown) !== JSON.stringify(found)
  } catch (error) {
    return error instanceof FormatError
  }
}
