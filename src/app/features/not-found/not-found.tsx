import { LIST_PATH, MONTHS_PATH } from '../../../archive/paths.ts'
import { FilledMessage } from '../../components/filled-message.tsx'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { messages } from './messages.ts'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { EMPTY_QUERY, type ListQuery } from '../../../archive/query.ts'
import { countMatches } from '../../../search/search-result.ts'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'

export interface NotFoundView {
  readonly kind: 'not-found'
  readonly title: string
  readonly manifest: Manifest
  /** The last part of the requested address. Empty on 404.html, which servers send for any address. */
  readonly fileName: string
  /** A query with the words of the address, and the number of its results. */
  readonly guess: { readonly query: ListQuery; readonly count: number } | null
}

/** `path` is the requested path. */
export async function loadNotFound(
  snapshot: ArchiveSnapshot,
  path: string,
  signal: AbortSignal,
): Promise<NotFoundView> {
  const manifest = await snapshot.manifest()
  const fileName = path === '404.html' ? '' : (path.split('/').at(-1) ?? '')
  const words = extractWords(fileName)
  const query: ListQuery = { ...EMPTY_QUERY, words }
  return {
    kind: 'not-found',
    title: messages.title(manifest.title),
    manifest,
    fileName,
    guess: words === '' ? null : { query, count: await countResults(snapshot, query, signal) },
  }
}

async function countResults(snapshot: ArchiveSnapshot, query: ListQuery, signal: AbortSignal): Promise<number> {
  const client = await snapshot.search()
  return countMatches((await client.search(query, signal)).matches)
}

/** `no-plans-for-putin-a84665.html` → `no plans for putin`. A word with digits is an id of the original site. */
function extractWords(fileName: string): string {
  return fileName
    .replace(/\.html?$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !/\p{N}/u.test(word))
    .join(' ')
}

export function NotFound({ view: { fileName, guess, manifest } }: { readonly view: NotFoundView }) {
  return (
    <div className="notice-block">
      <h1>{messages.heading}</h1>
      <p>
        {fileName === '' ? (
          messages.noPage
        ) : (
          <FilledMessage text={messages.noPageNamed} values={{ name: <code>{fileName}</code> }} />
        )}{' '}
        {messages.reason}
      </p>
      <ul>
        {guess !== null && guess.count > 0 && (
          <li>
            <ArchiveLink to={LIST_PATH} query={guess.query}>
              {messages.guess(guess.count, guess.query.words)}
            </ArchiveLink>
          </li>
        )}
        <li>
          <ArchiveLink to={LIST_PATH}>{messages.search(manifest.total)}</ArchiveLink>
        </li>
        <li>
          <ArchiveLink to={MONTHS_PATH}>{messages.byMonth}</ArchiveLink>
        </li>
      </ul>
    </div>
  )
}
