import { describe, expect, test } from 'vitest'
import { readCases } from '../read-cases.ts'
import { readText } from '../read-text.ts'

const BODY = '<p>The choir of Ossen sang on Sunday.</p>'
const COURIER = { url: 'https://courier.example.org/choir', source: 'courier.example.org', html: BODY, printed: [] }
const badUrl = (place: string, found: string) => ({
  url: null,
  source: null,
  html: BODY,
  printed: [
    `a.txt:${place}  warning  bad-url  expected an original address with http or https, found ${found}. Correct the address, or remove the line.`,
  ],
})
const text = (html: string) => ({ url: null, source: null, html: BODY + html, printed: [] })

const CASES = readCases('original-urls.txt', {
  'in angle brackets': COURIER,
  'without brackets': COURIER,
  'without a scheme': { ...COURIER, url: 'https://www.courier.example.org/choir' },
  'in a paragraph of its own': COURIER,
  'on the next line': COURIER,
  'with a bold label': COURIER,
  'as a link of its address': COURIER,
  'as a link of a name': COURIER,
  'as a link in a sentence': COURIER,
  'as a link of a name, without an address': text('<p>Originally published at The Courier</p>'),
  'below a rule': COURIER,
  'above the text': COURIER,
  'in Russian': COURIER,
  'in German': COURIER,
  'in French': COURIER,
  'in Arabic': COURIER,
  'in Chinese': COURIER,
  'an address alone': COURIER,
  'an address that the text announces': {
    ...text(''),
    html: '<p>The whole programme of the choir can be read at</p><p><a href="https://courier.example.org/choir">https://courier.example.org/choir</a></p>',
  },
  'a sentence after the label': text('<p>Original: the choir sang in Latin.</p>'),
  'a name as the source': { ...COURIER, url: null, source: 'The Courier' },
  'a # as the address, without brackets': badUrl('9:1', '“#”'),
  'a # as the address, in angle brackets': badUrl('9:1', '“#”'),
  'a # as the address, in brackets': badUrl('9:1', '“#”'),
  'a # as the address, as a link': badUrl('9:1', '“#”'),
  'a # as the address, as a link of a name': badUrl('9:1', '“#”'),
  'a # as the address, on the next line': badUrl('10:1', '“#”'),
  'a # as the address, in a paragraph of its own': badUrl('11:1', '“#”'),
  'a # as the address, in brackets, in a paragraph of its own': badUrl('11:1', '“#”'),
  'a # as the address, without brackets, in a paragraph of its own': badUrl('11:1', '“#”'),
  'an empty line': badUrl('9:1', 'nothing'),
  'an address that is not http or https': badUrl('9:1', '“ftp://courier.example.org/choir”'),
  'a path': badUrl('9:1', '“/choir”'),
  'a lone # in brackets': text('<p>&#x3C;#></p>'),
})

describe('a line with the original address', () => {
  test.each(CASES)('is parsed, reported as wrong, or left in the text: %s', (_, clipping, expected) => {
    const { article, html, printed } = readText(clipping)
    expect({ url: article?.url, source: article?.source, html, printed }).toEqual(expected)
  })
})
