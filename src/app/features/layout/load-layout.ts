import type { Manifest } from '../../../archive/files/manifest.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import { type ArchiveSpan, archiveSpan } from '../../dates/archive-span.ts'

export interface LayoutView {
  readonly title: string
  readonly manifest: Manifest
  /** Null if no article has a date. */
  readonly span: ArchiveSpan | null
}

export async function loadLayout(snapshot: ArchiveSnapshot): Promise<LayoutView> {
  const manifest = await snapshot.manifest()
  return { title: manifest.title, manifest, span: archiveSpan(await snapshot.calendar()) }
}
