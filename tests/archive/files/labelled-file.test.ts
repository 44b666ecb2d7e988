import { describe, expect, test } from 'vitest'
import { decodeLabelled, encodeLabelled } from '../../../src/archive/files/labelled-file.ts'

const ARTICLE = 'data/chunks/1987-03.2.abcdefgh/3.json'
const decode = (path: string, text: string) => decodeLabelled(path, JSON.parse(text))

describe('a labelled file', () => {
  test.each([
    [ARTICLE, 'abcdefgh/3'],
    ['data/chunks/1980s.abcdefgh/rows.json', 'abcdefgh/rows'],
    ['data/locations/12.abcdefgh.json', 'abcdefgh'],
    ['data/calendar.abcdefgh.json', 'abcdefgh'],
  ])('at %s has the label %s, and is decoded to its content', (path, label) => {
    expect(encodeLabelled(path, { a: 1 })).toBe(`["${label}",{"a":1}]`)
    expect(decode(path, encodeLabelled(path, { a: 1 }))).toEqual({ a: 1 })
  })

  test.each([
    ['of another article', encodeLabelled('data/chunks/1987-03.2.abcdefgh/4.json', [])],
    ['of another chunk', encodeLabelled('data/chunks/1987-03.hgfedcba/3.json', [])],
    ['of an earlier format', '[{"article":{}}]'],
    ['without content', '["abcdefgh/3"]'],
    ['with more than its content', '["abcdefgh/3",[],[]]'],
    ['that is no list', '{}'],
    ['that is null', 'null'],
  ])('%s is rejected', (_, text) => {
    expect(() => decode(ARTICLE, text)).toThrow('is not the file abcdefgh/3')
  })
})
