import './update-notice.css'
import type { Source } from '../../../archive/source.ts'
import type { Archive } from '../../data/archive.ts'
import { readManifest } from '../../data/archive-snapshot.ts'
import { FormatError } from '../../data/data-error.ts'
import { createFetchSource } from '../../data/fetch-source.ts'
import { showUpdateNotice } from './update-notice.ts'

/**
 * Shows a notice if the published archive differs from the `shown` archive. Both are equal if the page was loaded after
 * the update, even if the service worker was updated later.
 */
export async function notifyUpdate(shown: Archive, root: URL): Promise<void> {
  if (await isUpdated(shown, createFetchSource(root))) showUpdateNotice(() => location.reload())
}

/** Compares the manifests. Resolves to false if one of them cannot be loaded. */
export async function isUpdated(shown: Archive, published: Source): Promise<boolean> {
  try {
    const manifests = await Promise.all([shown.read((snapshot) => snapshot.manifest()), readManifest(published)])
    const [before, after] = manifests.map((manifest) => JSON.stringify(manifest))
    return before !== after
  } catch (error) {
    return error instanceof FormatError
  }
}
