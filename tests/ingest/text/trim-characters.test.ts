import { describe, expect, test } from 'vitest'
import { removeLastWord, trimCharacters } from '../../../src/ingest/text/trim-characters.ts'

describe('trimCharacters', () => {
  test.each([
    ['-- a - b: -', 'a - b:'],
    ['a', 'a'],
    ['- -', ''],
    ['', ''],
  ])('trims %j to %j', (text, trimmed) => {
    expect(trimCharacters(text, new Set('- '))).toBe(trimmed)
  })

  test('removes other characters at the end if they are given', () => {
    expect(trimCharacters(':a:', new Set(' '), new Set(':'))).toBe(':a')
  })
})

describe('removeLastWord', () => {
  test.each([
    ['one two thr', 'one two'],
    ['one two ', 'one two'],
    ['one', 'one'],
  ])('makes %j %j', (text, expected) => {
    expect(removeLastWord(text)).toBe(expected)
  })
})
