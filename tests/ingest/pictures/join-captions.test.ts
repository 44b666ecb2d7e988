import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const read = (below: string) =>
  readText(
    `# A headline\n\nMarch 1, 2024\n\nThe choir of Ossen sang on Sunday.\n\n![The choir](choir.jpg)\n\n${below}\n`,
    'a.md',
  )

describe('a paragraph below a picture', () => {
  test.each([
    ['The choir on the pier. **Ruth Pellow**', 'The choir on the pier. <strong>Ruth Pellow</strong>'],
    ['*The choir on the pier*', '<em>The choir on the pier</em>'],
    ['The choir on the pier. Photo: Ruth Pellow', 'The choir on the pier. Photo: Ruth Pellow'],
  ])('is its caption: %s', (below, caption) => {
    const { html, parsed } = read(below)
    expect(html).toContain(`<figure><img data-picture="0"><figcaption>${caption}</figcaption></figure>`)
    expect(parsed?.article.pictures.map(({ hasCaption }) => hasCaption)).toEqual([true])
  })

  test.each(['It sang there again on Monday.', 'It sang again. **Nobody listened to it.**', '**Ruth Pellow**'])(
    'is text otherwise: %s',
    (below) => {
      const { html, parsed } = read(below)
      expect(html).toContain('<figure><img data-picture="0"></figure>')
      expect(parsed?.article.pictures.map(({ hasCaption }) => hasCaption)).toEqual([false])
    },
  )
})
