import { type Calendar, dateOf } from '../../../archive/calendar.ts'
import { toOrdinal } from '../../../archive/ids.ts'
import type { IsoDate } from '../../../archive/iso-date.ts'
import type { Manifest } from '../../../archive/files/manifest.ts'
import type { Edition } from '../../data/edition.ts'

/** What stands around every page. */
export interface FrameView {
  readonly title: string
  readonly manifest: Manifest
  readonly span: Span | null
}

/** The first and the last day of the archive; null where no article has a date. */
export interface Span {
  readonly first: IsoDate
  readonly last: IsoDate
}

export async function loadFrame(edition: Edition): Promise<FrameView> {
  const manifest = await edition.manifest()
  return { title: manifest.title, manifest, span: spanOf(await edition.calendar()) }
}

export function spanOf(calendar: Calendar): Span | null {
  const first = dateOf(calendar, toOrdinal(calendar.undated))
  const last = dateOf(calendar, toOrdinal(calendar.total - 1))
  return first === null || last === null ? null : { first, last }
}
