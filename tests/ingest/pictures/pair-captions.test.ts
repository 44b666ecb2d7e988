import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const read = (...blocks: readonly string[]) =>
  readText(['# A headline', 'March 1, 2024', ...blocks, 'The choir of Ossen sang on Sunday.'].join('\n\n'), 'a.md')

const CAPTION = 'The choir on the pier. **Ruth Pellow**'

describe('a caption above the text', () => {
  test('belongs to the picture above it, which becomes a lead picture', () => {
    const { article, html } = read('![The choir](choir.jpg)', CAPTION)
    expect(article?.pictures).toMatchObject([
      { place: 'lead', alt: 'The choir', caption: 'The choir on the pier.', credit: 'Ruth Pellow' },
    ])
    expect(html).toBe('<p>The choir of Ossen sang on Sunday.</p>')
  })

  test('without a picture is a lead picture that the archive does not have', () => {
    expect(read(CAPTION).article?.pictures).toMatchObject([{ place: 'lead', alt: '', credit: 'Ruth Pellow' }])
  })

  test('leaves further pictures in the text, and their numbers are those of the list', () => {
    const { article, html } = read('![One](one.jpg)', CAPTION, '![Two](two.jpg)')
    expect(article?.pictures.map(({ place, alt }) => [place, alt])).toEqual([
      ['lead', 'One'],
      ['body', 'Two'],
    ])
    expect(html).toContain('<figure><img data-picture="1"></figure>')
  })
})
