import { useId, useRef, useState } from 'react'
import { LIST_PATH } from '../../../archive/paths.ts'
import { EMPTY_QUERY } from '../../../archive/query.ts'
import { RichMessage } from '../../components/rich-message.tsx'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { messages } from './messages.ts'
import type { SearchExample } from './search-examples.ts'

/** Explains the query language with examples that the reader can run. */
export function SearchHelp({ examples }: { readonly examples: readonly SearchExample[] }) {
  const [isOpen, setOpen] = useState(false)
  const dialogRef = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  function open() {
    setOpen(true)
    dialogRef.current?.showModal()
  }
  // The dialog closes itself, because that also returns the focus to the button.
  const close = () => dialogRef.current?.close()
  return (
    <>
      <button type="button" className="help-button text-button" aria-haspopup="dialog" onClick={open}>
        {messages.help}
      </button>
      <dialog ref={dialogRef} aria-labelledby={headingId} className="help" onClose={() => setOpen(false)}>
        {isOpen && (
          <>
            <div className="help-head">
              <h2 id={headingId}>{messages.help}</h2>
              <button type="button" className="button" onClick={close}>
                {messages.close}
              </button>
            </div>
            <p>{messages.explanation}</p>
            <table>
              <caption className="sr-only">{messages.examplesCaption}</caption>
              <thead>
                <tr>
                  <th scope="col">{messages.exampleColumn}</th>
                  <th scope="col">{messages.resultColumn}</th>
                </tr>
              </thead>
              <tbody>
                {examples.map(({ words, finds }) => (
                  <tr key={words}>
                    <th scope="row">
                      <ArchiveLink to={LIST_PATH} query={{ ...EMPTY_QUERY, words }} dir="auto" onClick={close}>
                        {words}
                      </ArchiveLink>
                    </th>
                    <td>{finds}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p>
              <RichMessage text={messages.otherOperators} />
            </p>
          </>
        )}
      </dialog>
    </>
  )
}
