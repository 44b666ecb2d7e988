import { useRevalidator } from 'react-router'
import type { SearchResult, QueryInterpretation } from '../../../search/search-result.ts'
import { explainProblem } from '../../../search/query/explain-problem.ts'
import { numberLabel } from '../../components/counts.ts'
import { handFocusOn } from '../../navigation/move-focus.ts'

/** A text that was pasted may have thousands of doubtful parts. */
const MOST_REMARKS = 6

type Remarkable = Pick<SearchResult, 'interpretation' | 'unavailable'>

/** What a reader must know of the words that they typed: how each doubtful part was taken, and what is missing. */
export function remarksOf({ interpretation, unavailable }: Remarkable): readonly string[] {
  const remarks = problemRemarks(interpretation)
  return unavailable.length === 0 ? remarks : [missingRemark(unavailable), ...remarks]
}

/** The same for the eye; the count tells it to the ear, once the reader rests. */
export function ListRemarks({ interpretation, unavailable }: Remarkable) {
  const { understood } = interpretation
  const remarks = problemRemarks(interpretation)
  return (
    <>
      {unavailable.length > 0 && <IncompleteNotice missing={unavailable} />}
      {remarks.length > 0 && (
        <div className="list-remarks">
          {remarks.map((remark) => (
            <p key={remark} dir="auto">
              {remark}
            </p>
          ))}
          {understood !== '' && (
            <p>
              Looked up: <code dir="auto">{understood}</code>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function IncompleteNotice({ missing }: { readonly missing: readonly string[] }) {
  const { revalidate, state } = useRevalidator()
  const isTrying = state === 'loading'
  return (
    <div className="list-incomplete">
      <p>{missingRemark(missing)}</p>
      {/* Being disabled would take the focus from it. */}
      <button
        ref={handFocusOn}
        type="button"
        className="button"
        aria-disabled={isTrying}
        onClick={() => {
          if (!isTrying) void revalidate()
        }}
      >
        Try again
      </button>
    </div>
  )
}

/** Each once, in the order of the text. */
function problemRemarks({ problems }: QueryInterpretation): readonly string[] {
  const remarks = [...new Set(problems.map(explainProblem))]
  const more = remarks.length - MOST_REMARKS
  // In the place of a single one there is room for that one itself.
  if (more <= 1) return remarks
  return [...remarks.slice(0, MOST_REMARKS), `There are ${numberLabel(more)} more remarks like these.`]
}

function missingRemark(missing: readonly string[]): string {
  const words = new Intl.ListFormat('en').format([...new Set(missing)].map((text) => `“${text}”`))
  return `These results are incomplete: ${words} could not be looked up.`
}
