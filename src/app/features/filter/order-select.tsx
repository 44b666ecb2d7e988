import { type Sort, SORTS } from '../../../archive/query.ts'
import { useEarlyValue } from './use-early-value.ts'
import type { ChangeQuery } from './use-list-query.ts'

const SORT_NAMES: Readonly<Record<Sort, string>> = { newest: 'Newest first', oldest: 'Oldest first' }

export function OrderSelect({ sort, onChange }: { readonly sort: Sort; readonly onChange: ChangeQuery }) {
  const take = (value: string) => onChange({ sort: SORTS.find((known) => known === value) ?? 'newest' })
  const fieldRef = useEarlyValue<HTMLSelectElement>(sort, take)
  return (
    <label className="field">
      <span>Order</span>
      <select ref={fieldRef} value={sort} onChange={(event) => take(event.target.value)}>
        {SORTS.map((known) => (
          <option key={known} value={known}>
            {SORT_NAMES[known]}
          </option>
        ))}
      </select>
    </label>
  )
}
