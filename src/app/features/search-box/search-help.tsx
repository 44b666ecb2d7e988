import { useEffect, useId, useRef, useState } from 'react'
import { LIST_PATH } from '../../../archive/paths.ts'
import { EMPTY_QUERY } from '../../../archive/query.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import type { SearchExample } from './search-examples.ts'

/** The query language, by examples that run. */
export function SearchHelp({ examples }: { readonly examples: readonly SearchExample[] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="help-button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Search help
      </button>
      {isOpen && <HelpDialog examples={examples} onClose={() => setOpen(false)} />}
    </>
  )
}

interface HelpDialogProps {
  readonly examples: readonly SearchExample[]
  readonly onClose: () => void
}

function HelpDialog({ examples, onClose }: HelpDialogProps) {
  const dialogRef = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useEffect(() => {
    if (dialogRef.current?.open === false) dialogRef.current.showModal()
  }, [])
  // Gives the focus back to the button, too.
  const close = () => dialogRef.current?.close()
  return (
    <dialog ref={dialogRef} aria-labelledby={headingId} className="help" onClose={onClose}>
      <div className="help-head">
        <h2 id={headingId}>Search help</h2>
        <button type="button" className="button" onClick={close}>
          Close
        </button>
      </div>
      <p>
        Words are looked for in headlines and texts, in all their forms and with or without accents. While you type, the
        last word is taken as the beginning of one; Enter looks for it as it is.
      </p>
      <table>
        <caption className="sr-only">What can be typed. Each is a link that looks it up.</caption>
        <thead>
          <tr>
            <th scope="col">Type</th>
            <th scope="col">to find</th>
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
        Write <code>tag:</code> as <code>author:</code>, and <code>before:</code> as <code>after:</code>. All of these
        can be combined. <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> goes to the search box, <kbd>Esc</kbd> empties it.
      </p>
    </dialog>
  )
}
