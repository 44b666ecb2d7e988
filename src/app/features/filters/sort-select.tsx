import { type ListQuery, type Sort, SORTS, resolveSort } from '../../../archive/query.ts'
import { useEarlyValue } from '../../list-query/use-pre-hydration-value.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'

const SORT_NAMES: Readonly<Record<Sort, string>> = {
  relevance: 'Best matches first',
  newest: 'Newest first',
  oldest: 'Oldest first',
}

interface OrderSelectProps {
  readonly query: ListQuery
  readonly onChange: ChangeQuery
}

export function OrderSelect({ query, onChange }: OrderSelectProps) {
  const sort = resolveSort(query)
  const natural = resolveSort({ ...query, sort: null })
  const offered = SORTS.filter((known) => known !== 'relevance' || query.words !== '')
  const take = (value: string) => {
    const taken = SORTS.find((known) => known === value) ?? null
    onChange({ sort: taken === natural ? null : taken })
  }
  const fieldRef = useEarlyValue<HTMLSelectElement>(sort, take)
  return (
    <label className="field">
      <span className="label">Order</span>
      <select ref={fieldRef} value={sort} onChange={(event) => take(event.target.value)}>
        {offered.map((known) => (
          <option key={known} value={known}>
            {SORT_NAMES[known]}
          </option>
        ))}
      </select>
    </label>
  )
}
