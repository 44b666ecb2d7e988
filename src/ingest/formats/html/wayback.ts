import type { IsoDate } from '../../../archive/iso-date.ts'
import { readSavedDay, toIsoDate } from './saved-day.ts'

export const WAYBACK_TOOL = 'Wayback Machine'

/** A page as the Wayback Machine of the Internet Archive shows it. */
interface Capture {
  /** The original address; null if the page does not name it. */
  readonly url: string | null
  readonly date: IsoDate | null
  /** The address of the copy. */
  readonly address: string | null
}

const ARCHIVE = 'https://web.archive.org/web/'
const WOMBAT = /__wm\.wombat\("([^"\s]{1,4000})","(\d{4})(\d{2})(\d{2})(\d{0,6})"/
const ARCHIVED = /FILE ARCHIVED ON ([^<>]{0,60}) AND RETRIEVED FROM THE/
/** `im_`, `if_` and the like say as what the copy is delivered. */
const PREFIX = String.raw`\/web\/\d{4,14}(?:[a-z]{2}_)?\/`
const HOST = String.raw`(?:https?:)?\/\/web\.archive\.org(?::\d{2,3})?`
const WRAPPED = new RegExp(`^${HOST}${PREFIX}`, 'i')
const WRAPPED_IN_TEXT = new RegExp(`(?:${HOST}|(?<=["'=(,\\s]))${PREFIX}(?=https?:)`, 'gi')
const TOOLBAR = ['<!-- BEGIN WAYBACK TOOLBAR INSERT -->', '<!-- END WAYBACK TOOLBAR INSERT -->'] as const
const REWRITE = '<!-- End Wayback Rewrite JS Include -->'

/** Null if the page is no copy of the Wayback Machine. */
export function findCapture(html: string): Capture | null {
  const [, url, year = '', month = '', day = '', time = ''] = WOMBAT.exec(html) ?? []
  const foot = html.lastIndexOf('FILE ARCHIVED ON')
  const archived = foot === -1 ? undefined : ARCHIVED.exec(html.slice(foot, foot + 200))?.[1]
  if (url === undefined && archived === undefined && !html.includes(REWRITE)) return null
  if (url === undefined) return { url: null, date: readSavedDay(archived ?? ''), address: null }
  const original = unwrapAddress(url)
  return {
    url: original,
    date: toIsoDate(year, month, day),
    address: `${ARCHIVE}${year}${month}${day}${time}/${original}`,
  }
}

/** Returns the original of an address of the Wayback Machine, also of a copy of a copy. Other addresses stay. */
export function unwrapAddress(address: string): string {
  let original = address
  while (WRAPPED.test(original)) {
    const rest = original.replace(WRAPPED, '')
    original = /^https?%3a/i.test(rest) ? decodeAddress(rest) : rest
    if (!/^https?:/i.test(original)) original = `http://${original}`
  }
  return original
}

/** Resolves the address of a file in a container, and unwraps it. An address that cannot be resolved stays. */
export function toOriginalAddress(address: string, base: string): string {
  return unwrapAddress(URL.canParse(address, base) ? new URL(address, base).href : address)
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** Removes the toolbar, and gives all addresses of a copy their original. */
export function restoreOriginalPage(html: string): string {
  const start = html.indexOf(TOOLBAR[0])
  const end = html.indexOf(TOOLBAR[1], start)
  const page = start === -1 || end === -1 ? html : html.slice(0, start) + html.slice(end)
  return page.replace(WRAPPED_IN_TEXT, '')
}
