import { data } from 'react-router'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { EMPTY_QUERY, type ListQuery } from '../../../archive/query.ts'
import { countMatches } from '../../../search/matches.ts'
import type { Edition } from '../../data/edition.ts'

export interface NotFoundView {
  readonly kind: 'not-found'
  readonly title: string
  readonly manifest: Manifest
  /** The last part of the address that was asked for; empty on the page that servers show for any address. */
  readonly asked: string
  /** The words of that address as a query, and how many articles have them all. */
  readonly guess: { readonly query: ListQuery; readonly count: number } | null
}

/** Answers with status 404. `path` as the reader asked for it. */
export async function loadNotFound(edition: Edition, path: string, signal: AbortSignal) {
  const manifest = await edition.manifest()
  const asked = path === '404.html' ? '' : (path.split('/').at(-1) ?? '')
  const words = wordsOf(asked)
  const query: ListQuery = { ...EMPTY_QUERY, words }
  const view: NotFoundView = {
    kind: 'not-found',
    title: `Not in this archive · ${manifest.title}`,
    manifest,
    asked,
    guess: words === '' ? null : { query, count: await countFound(edition, query, signal) },
  }
  return data(view, { status: 404 })
}

async function countFound(edition: Edition, query: ListQuery, signal: AbortSignal): Promise<number> {
  const client = await edition.search()
  return countMatches((await client.search(query, signal)).matches)
}

/** `no-plans-for-putin-a84665.html` → `no plans for putin`: what has digits in it is a number of the old site's. */
function wordsOf(file: string): string {
  return file
    .replace(/\.html?$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\p{N}/u.test(word))
    .join(' ')
}
