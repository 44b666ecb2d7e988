import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../src/search/text/tokenise.ts'
import { analyseWord, type WordTerms } from '../../../src/search/text/analyse-word.ts'

function word(parts: readonly string[], joined: string | null = null): WordTerms {
  return { parts, joined }
}

describe('a word of a query', () => {
  test.each<[string, readonly WordTerms[]]>([
    ['Ferry', [word(['ferry'])]],
    ['al-Qaeda', [word(['al', 'qaeda'], 'alqaeda')]],
    ['state-of-the-art', [word(['state', 'of', 'the', 'art'], 'stateoftheart')]],
    ['a-b-c-d-e-f', ['a', 'b', 'c', 'd', 'e', 'f'].map((part) => word([part]))],
    ['l’après-midi', [word(['l']), word(['apres', 'midi'], 'apresmidi')]],
    ['U.S.-led/NATO', [word(['us', 'led'], 'usled'), word(['nato'])]],
    ['O’Brien', [word(['obrien'])]],
    ['1,000', [word(['1000'])]],
    ['Schröder', [word(['schroder'], 'schroeder')]],
    ['Müller-Lüdenscheid', [word(['muller', 'ludenscheid'], 'mullerludenscheid')]],
    ['Schroeder', [word(['schroeder'])]],
    ['naïve', [word(['naive'])]],
    ['', []],
    ['!!!', []],
  ])('“%s” is searched as its parts and as one term', (typed, expected) => {
    expect(analyseWord(typed)).toEqual(expected)
  })

  test.each<[string, readonly string[]]>([
    ['東京都', ['東京', '京都']],
    ['港', ['港']],
    ['2024年', ['2024', '年']],
    ['東京-大阪', ['東京', '大阪']],
    ['กิน', ['กิน']],
  ])('“%s” in a script without spaces is searched as its pairs, without the last single letter', (typed, expected) => {
    expect(analyseWord(typed)).toEqual(expected.map((term) => word([term])))
  })
})

/** Returns true if the text matches the word according to `WordTerms`. */
function finds(typed: string, text: string): boolean {
  const terms = new Set(tokenise(text).map(({ term }) => term))
  return analyseWord(typed).every(
    ({ parts, joined }) => parts.every((part) => terms.has(part)) || (joined !== null && terms.has(joined)),
  )
}

describe('the different spellings of a word', () => {
  test.each<readonly [text: string, ...typed: string[]]>([
    ['al-Qaeda', 'al-Qaeda', 'al Qaeda', 'alqaeda', 'Al‐Qaeda', 'al‑qaeda'],
    ['e-mail', 'e-mail', 'email', 'E-Mail'],
    ['email', 'e-mail', 'email'],
    ['F-16', 'F-16', 'F16', 'f 16'],
    ['F16', 'F-16'],
    ['COVID-19', 'covid19', 'covid 19', 'Covid'],
    ['1987-88', '1987', '88', '1987-88'],
    ['2024-03-28', '2024-03-28', '20240328', '2024'],
    ['U.S.', 'US', 'u.s.', 'U.S'],
    ['O’Brien', 'OBrien', "O'Brien", 'OʼBrien'],
    ['O’Brien-Smith', 'obrien smith', 'obriensmith'],
    ['state-of-the-art', 'stateoftheart', 'state-of-the-art'],
  ])('all match the text “%s”', (text, ...typed) => {
    expect(typed.filter((spelling) => !finds(spelling, text))).toEqual([])
  })

  test('do not match a word that shares only a part', () => {
    expect(finds('al-Qaeda', 'al-Jazeera')).toBe(false)
    expect(finds('email', 'mail')).toBe(false)
  })
})
