import type { Manifest } from '../../../archive/files/manifest.ts'
import type { Edition } from '../../data/edition.ts'
import { type ArchiveSpan, archiveSpan } from '../../dates/archive-span.ts'

/** What stands around every page. */
export interface FrameView {
  readonly title: string
  readonly manifest: Manifest
  /** Null if no article has a date. */
  readonly span: ArchiveSpan | null
}

export async function loadFrame(edition: Edition): Promise<FrameView> {
  const manifest = await edition.manifest()
  return { title: manifest.title, manifest, span: archiveSpan(await edition.calendar()) }
}
