import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const BODY = '<p>The choir of Ossen sang on Sunday.</p>'
const ruth = { caption: 'The choir on the pier.', credit: 'Ruth Pellow' }

const CASES = readCases('captions.txt', {
  'a caption with a bold credit': { pictures: [{ ...ruth, credit: 'Ruth Pellow / The Courier' }], html: BODY },
  'a credit in brackets': { pictures: [ruth], html: BODY },
  'two captions': { pictures: [ruth, { caption: 'The pier at dusk.', credit: 'Tom Ives' }], html: BODY },
  'a caption above the byline': { pictures: [ruth], html: BODY },
  'a caption below the first paragraph': {
    pictures: [],
    html: `${BODY}<p>The choir on the pier. <strong>Ruth Pellow</strong></p>`,
  },
  'a bold sentence at the end': {
    pictures: [],
    html: `<p>The choir sang on the pier. <strong>It will sing there again.</strong></p>${BODY}`,
  },
  'bold words alone': { pictures: [], html: `<p><strong>Ruth Pellow</strong></p>${BODY}` },
  'a long bold tail': {
    pictures: [],
    html: `<p>The choir sang. <strong>Many of those who had come to the pier on Sunday went home late and wet</strong></p>${BODY}`,
  },
  'a picture of Markdown': {
    pictures: [],
    html: `<figure><img data-picture="0"></figure>${BODY}`,
  },
})

describe('in the head of an article', () => {
  test.each(CASES)('a caption is distinguished from text: %s', (_, text, expected) => {
    const { article, html } = readText(text)
    const lead = article?.pictures.filter(({ place }) => place === 'lead')
    expect({ pictures: lead?.map(({ caption, credit }) => ({ caption, credit })), html }).toEqual(expected)
  })
})
