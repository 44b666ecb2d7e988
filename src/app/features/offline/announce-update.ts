import './update-notice.css'
import type { Source } from '../../../archive/source.ts'
import type { Archive } from '../../data/archive.ts'
import { readManifest } from '../../data/archive-snapshot.ts'
import { FormatError } from '../../data/data-error.ts'
import { createFetchSource } from '../../data/fetch-source.ts'
import { messages } from './messages.ts'

/**
 * Shows a notice if the published archive differs from the `shown` archive. Both are equal if the page was loaded after
 * the update, even if the service worker was updated later.
 */
export async function announceUpdate(shown: Archive, root: URL): Promise<void> {
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

/** Shows a notice at the bottom of the window, over the page, so that the text does not move. Shows one notice at most. */
export function showUpdateNotice(onReload: () => void): void {
  if (document.querySelector('.update-notice') !== null) return
  const notice = document.createElement('div')
  notice.className = 'update-notice'
  const text = document.createElement('p')
  text.role = 'status'
  notice.append(
    text,
    createButton(messages.reload, onReload),
    createButton(messages.dismiss, () => notice.remove()),
  )
  document.body.append(notice)
  // Screen readers announce only a later change of a status.
  requestAnimationFrame(() => (text.textContent = messages.updateAvailable))
}

function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = label
  button.addEventListener('click', onClick)
  return button
}
