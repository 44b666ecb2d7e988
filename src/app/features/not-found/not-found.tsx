import { LIST_PATH, MONTHS_PATH } from '../../../archive/paths.ts'
import { FilledMessage } from '../../components/filled-message.tsx'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { NotFoundView } from './load-not-found.ts'
import { messages } from './messages.ts'

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
