import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const TEXT = 'The choir of Ossen sang on Sunday.'
const excerptOf = (body: string) =>
  readText(`# The Choir Returns\n\nBy Ada Roe\n\nMarch 28, 2024\n\n${body}\n`, 'a.md').article?.excerpt

describe('the excerpt', () => {
  test.each([
    '![The choir](choir.jpg)\n\nThe choir on the pier. (Ruth Pellow/VPA)',
    '![The choir](choir.jpg)\n\nThe choir on the pier. Photo: Ruth Pellow',
    '![The choir](choir.jpg)\n\nDer Chor auf dem Steg. Foto: Ruth Pellow/dpa',
    '![The choir](choir.jpg)\n\n*The choir on the pier.*',
    '![The choir](choir.jpg)\nThe choir on the pier. Photo: Ruth Pellow',
  ])('begins below the caption of a picture: %j', (caption) => {
    expect(excerptOf(`${caption}\n\n${TEXT}`)).toBe(TEXT)
  })

  test.each(['It rained.\n\nThe choir sang. (Ruth Pellow/VPA)', '![The choir](choir.jpg)\n\nIt rained on Sunday.'])(
    'has every other paragraph: %j',
    (body) => {
      expect(excerptOf(`${body}\n\n${TEXT}`)).toContain(body.split('\n\n')[1])
    },
  )

  test('is the caption if there is no other text', () => {
    expect(excerptOf('![The choir](choir.jpg)\n\nThe choir. (Ruth Pellow/VPA)')).toBe('The choir. (Ruth Pellow/VPA)')
  })
})
