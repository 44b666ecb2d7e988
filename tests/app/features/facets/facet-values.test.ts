import { describe, expect, test } from 'vitest'
import { findValues, limitValues, mergeValues } from '../../../../src/app/features/facets/facet-values.ts'

const same = (value: string) => value
const counted = (...values: string[]) => values.map((value, index) => ({ value, count: values.length - index }))
const alphabet = counted(...'abcdefghijklmnopqrstuvwxyz')
const lettersOf = ({ values }: { readonly values: readonly { readonly value: string }[] }) =>
  values.map(({ value }) => value).join('')

describe('the values of a facet', () => {
  test('are the counted values, followed by selected values without a count', () => {
    expect(mergeValues(counted('b', 'a'), ['z', 'a'], (value) => value.toUpperCase())).toEqual([
      { value: 'b', name: 'B', count: 2 },
      { value: 'a', name: 'A', count: 1 },
      { value: 'z', name: 'Z', count: 0 },
    ])
  })

  test('have the count null before they are counted', () => {
    expect(mergeValues(null, ['z'], same)).toEqual([{ value: 'z', name: 'z', count: null }])
  })

  test.each([
    [10, '', false, 'abcdefghij', 0],
    [11, '', false, 'abcdefgh', 3],
    [26, 'cz', false, 'abcdefghz', 17],
    [26, '', true, 'abcdefghijklmnopqrstuvwxyz', 0],
  ])('of %i values, with “%s” selected and isExpanded %s, show %s', (count, pinned, isExpanded, letters, hidden) => {
    const visible = limitValues(mergeValues(alphabet.slice(0, count), [...pinned], same), [...pinned], isExpanded)
    expect([lettersOf(visible), visible.hidden]).toEqual([letters, hidden])
  })

  test('are found regardless of case and accents', () => {
    const all = mergeValues(counted('Zoë Ådahl', 'Zoe Adams', 'Ëlif'), [], same)
    expect(findValues(all, ' zoe åd ').values.map(({ value }) => value)).toEqual(['Zoë Ådahl', 'Zoe Adams'])
  })
})
