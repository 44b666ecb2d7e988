import type { PageOrigin } from './page-origin.ts'
import { readSavedDay } from './saved-day.ts'
import { readSingleFileComment } from './single-file.ts'
import { findCapture, unwrapAddress, WAYBACK_TOOL } from './wayback.ts'

export interface PageProvenance extends PageOrigin {
  /** True if the page is a copy of the Wayback Machine, with its toolbar and its addresses. */
  readonly isCopy: boolean
}

/** The comments of programs that save pages stand near the start. */
const MAX_COMMENT_START = 16_384
/** `(0062)` is the length of the address. Chromium, and Internet Explorer before it, write this comment. */
const SAVED_FROM = /<!-- saved from url=\(\d{1,6}\)([^\s>]{1,4000}) -->/
const MIRRORED = /<!-- Mirrored from ([^\s>]{1,4000}) by (HTTrack) Website Copier[^,>]{0,100},([^>]{0,100})-->/

/** Reads what the program that saved a page wrote into it, and the address in a path of a mirror. */
export function readOrigin(html: string, path: string): PageOrigin {
  const head = html.slice(0, MAX_COMMENT_START)
  return readSingleFileComment(head) ?? readSavedFrom(head) ?? readMirrored(head) ?? readPath(path)
}

/** Recognises a copy of the Wayback Machine, also one that another program has saved, and finds the original of it. */
export function resolveCopy(html: string, { url, saved }: PageOrigin): PageProvenance {
  const capture = findCapture(html)
  const original = url === null ? null : unwrapAddress(url)
  if (original !== url) {
    return { url: original, saved: { date: null, tool: null, ...saved, address: url }, isCopy: true }
  }
  if (capture === null) return { url, saved, isCopy: false }
  return {
    url: capture.url ?? url,
    saved: { date: saved?.date ?? capture.date, tool: saved?.tool ?? WAYBACK_TOOL, address: capture.address },
    isCopy: true,
  }
}

function readSavedFrom(head: string): PageOrigin | null {
  const url = SAVED_FROM.exec(head)?.[1]
  if (url === undefined) return null
  return { url: toWebAddress(url.replaceAll('%2D', '-')), saved: { date: null, tool: 'a browser', address: null } }
}

/** HTTrack leaves out the scheme. */
function readMirrored(head: string): PageOrigin | null {
  const [, address, tool = null, day = ''] = MIRRORED.exec(head) ?? []
  if (address === undefined) return null
  return { url: toWebAddress(`http://${address}`), saved: { date: readSavedDay(day), tool, address: null } }
}

const HOST =
  /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+(?:[a-z]{2}|com|edu|gov|info|int|media|mil|net|news|online|org|press)$/i

/** wget names the folders of a mirror after the address: `press.example.net/2020/pier.html`. */
function readPath(path: string): PageOrigin {
  const names = path.split('/')
  const host = names.slice(0, -1).findIndex((name) => HOST.test(name))
  if (host === -1) return { url: null, saved: null }
  const address = names
    .slice(host)
    .join('/')
    .replace(/(?<=\/)index\.html?(?=$|\?)/i, '')
  return { url: toWebAddress(`http://${address}`), saved: null }
}

function toWebAddress(address: string): string | null {
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? new URL(address).href : null
}
