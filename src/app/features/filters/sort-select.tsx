import { type ListQuery, SORTS, resolveSort } from '../../../archive/query.ts'
import type { ChangeQuery } from '../../list-query/use-list-query.ts'
import { usePreHydrationValue } from '../../list-query/use-pre-hydration-value.ts'
import { messages } from './messages.ts'

/** Relevance is offered only for a search by words. */
export function SortSelect({ query, onChange }: { readonly query: ListQuery; readonly onChange: ChangeQuery }) {
  const defaultSort = resolveSort({ ...query, sort: null })
  const options = SORTS.filter((sort) => sort !== 'relevance' || query.words !== '')
  function select(value: string) {
    const selected = SORTS.find((sort) => sort === value) ?? null
    onChange({ sort: selected === defaultSort ? null : selected })
  }
  const selectRef = usePreHydrationValue<HTMLSelectElement>('sort', select)
  return (
    <label className="field">
      <span className="label">{messages.sort}</span>
      <select ref={selectRef} name="sort" value={resolveSort(query)} onChange={(event) => select(event.target.value)}>
        {options.map((sort) => (
          <option key={sort} value={sort}>
            {messages.sortNames[sort]}
          </option>
        ))}
      </select>
    </label>
  )
}
