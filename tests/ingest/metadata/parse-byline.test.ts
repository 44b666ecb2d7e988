import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const CASES = readCases<readonly string[]>('bylines.txt', {
  'a name': ['Ada Roe'],
  'a link to nowhere': ['AFP'],
  capitals: ['ADA ROE'],
  'a colon': ['Ada Roe'],
  'the word Author': ['Ada Roe'],
  'Written by': ['Ada Roe'],
  bold: ['Ada Roe'],
  italics: ['Ada Roe'],
  'two names': ['Ada Roe', 'Ben Poe'],
  'three names': ['Ada Roe', 'Ben Poe', 'Cy Loe'],
  'a role': ['Ada Roe'],
  'an address of mail': ['Ada Roe'],
  particles: ['Ludwig van der Berg', 'Omar al-Masri'],
  'the date behind it': ['Ada Roe'],
  'the date behind a bar': ['Ada Roe'],
  'an agency in brackets': ['Ada Roe', 'OPA'],
  'a sentence': [],
  'an organisation': ['The Courier of Ossen'],
  Russian: ['Вера Лисичкина'],
  Ukrainian: ['Олена Коваль', 'Іван Бойко'],
  German: ['Katrin Oltmanns', 'Jörg Müller'],
  French: ['Élise Moreau', 'Luc d’Arcy'],
  Spanish: ['Inés Vega', 'Raúl Soto'],
  Portuguese: ['Rita Lemos', 'Caio Prado'],
  Italian: ['Carla Bruni', 'Ugo Neri'],
  Dutch: ['Jan de Vries', 'Els Smit'],
  Polish: ['Ewa Lis', 'Jan Kot'],
  Swedish: ['Greta Lund', 'Nils Berg'],
  Danish: ['Greta Lund', 'Nils Berg'],
  Turkish: ['Elif Kaya', 'Can Demir'],
  Arabic: ['ليلى حداد'],
  Hebrew: ['דנה לוי'],
  Chinese: ['李明', '王芳'],
  Japanese: ['山田花子'],
  Korean: ['김민수'],
})

describe('a line that starts like a byline', () => {
  test.each(CASES)('has the expected authors: %s', (_, text, authors) => {
    expect(readText(text).article?.authors).toEqual(authors)
  })
})
