import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const TEXT = 'The choir of Ossen sang on Sunday, and everyone on the island came to hear it.'

const PROQUEST = `____________________________________________________________

The Choir Returns

Roe, Ada . Ossen Courier ; Ossen [Ossen]. 28 Mar 2024: A.1.

https://courier.example.org/choir

Abstract: None available.

Links: None available.

Full text: ${TEXT}

It rained: nobody left.

Credit: By Roe, Ada

Subject: Choirs; Chapels

Publication title: Ossen Courier; Ossen

Publication year: 2024

Publication date: Mar 28, 2024

Section: Culture

Source type: Newspaper

Language of publication: English

ProQuest document ID: 2310417

Document URL: https://www.proquest.com/docview/2310417

Copyright: Copyright Ossen Press Mar 28, 2024

Last updated: 2025-04-01

Database: Global Newsstream
`

const NEXIS = `The Choir Returns
Ossen Bell (Regional Editions)
Thursday, 28 March 2024

Copyright 2024 Ossen Bell All Rights Reserved

Section: CULTURE; Pg. 6
Length: 75 words
Byline: Ada Roe and Ben Poe

Body

${TEXT}

It rained: nobody left.

Classification

Language: ENGLISH
Subject: CHOIRS (90%); CHAPELS (75%)

Load-Date: March 29, 2024

End of Document
`

const NEXIS_OF_OLD = `                               1 of 1 DOCUMENTS

                                 Ossen Bell

                          March 28, 2024 Thursday
                                City Edition

The Choir Returns

BYLINE: Ada Roe

SECTION: CULTURE; Pg. 6

LENGTH: 75 words

${TEXT}

It rained: nobody left.

LOAD-DATE: March 29, 2024
`

describe('an article that was saved as text from a database', () => {
  test.each<readonly [name: string, text: string, facts: object]>([
    [
      'ProQuest',
      PROQUEST,
      { authors: ['Ada Roe'], source: 'Ossen Courier', tags: ['Culture'], url: 'https://courier.example.org/choir' },
    ],
    ['Nexis', NEXIS, { authors: ['Ada Roe', 'Ben Poe'], source: 'Ossen Bell', tags: ['CULTURE'], url: null }],
    ['Nexis of old', NEXIS_OF_OLD, { authors: ['Ada Roe'], source: 'Ossen Bell', tags: ['CULTURE'], url: null }],
  ])('has the facts of its labels, and only the text: %s', (_, text, facts) => {
    const { article, html, codes } = readText(text)
    expect(article).toMatchObject({ headline: 'The Choir Returns', date: '2024-03-28', updated: null, ...facts })
    expect(html).toBe(`<p>${TEXT}</p><p>It rained: nobody left.</p>`)
    expect(codes).toEqual([])
  })

  test('from ProQuest has the address of the record if it has no other', () => {
    const { article } = readText(PROQUEST.replace('https://courier.example.org/choir', ''))
    expect(article?.url).toBe('https://www.proquest.com/docview/2310417')
  })
})

test('a text with labels of its own is not taken for a record', () => {
  const { html } = readText(`# The Choir Returns\n\n${TEXT}\n\nSubject: the lamp\n\nLength: 75 metres\n`)
  expect(html).toBe(`<p>${TEXT}</p><p>Subject: the lamp</p><p>Length: 75 metres</p>`)
})
