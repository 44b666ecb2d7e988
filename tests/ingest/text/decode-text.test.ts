import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const TEXT =
  '# Паром вернулся\r\n\r\nАвтор: Вера Лисичкина\r\n\r\n28 марта 2024\r\n\r\nПаром вернулся в порт в четверг вечером, и на набережной его встречали.\r\n'
const LATIN =
  '# Fähre kehrt zurück\n\nVon Jörg Müller\n\n28. März 2024\n\nDie Fähre ist am Donnerstag zurückgekehrt, und für die Gäste gab es Süßes.\n'

/** Windows-1251 of Russian and ASCII letters. */
function windows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 0x80 ? code : code - 0x410 + 0xc0
    }),
  )
}

describe('a text file', () => {
  test.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, low byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16, high byte first', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
  ])('in %s is decoded without a finding', (_, bytes) => {
    const { article, codes } = readText(bytes)
    expect(article).toMatchObject({ headline: 'Паром вернулся', authors: ['Вера Лисичкина'], date: '2024-03-28' })
    expect(codes).toEqual([])
  })

  test('in windows-1251 is decoded, with a warning', () => {
    const { article, printed } = readText(windows1251(TEXT))
    expect(article).toMatchObject({ headline: 'Паром вернулся', date: '2024-03-28', language: 'ru' })
    expect(printed).toEqual([
      'a.txt:1:3  warning  legacy-encoding  expected UTF-8, found bytes that look like windows-1251. Check the letters in the article, or save the file as UTF-8.',
    ])
  })

  test('in latin-1 is decoded', () => {
    expect(readText(Buffer.from(LATIN, 'latin1')).article).toMatchObject({
      headline: 'Fähre kehrt zurück',
      authors: ['Jörg Müller'],
      date: '2024-03-28',
    })
  })

  test('in Windows-1252 keeps its quotation marks, dashes and euro signs', () => {
    const { article, codes } = readText(
      Buffer.from(
        'Ferry returns\n\nBy Ada Roe\n\nMarch 1, 2024\n\nThe caf\xe9 owner\x92s bill \x96 \x93it was high\x94 \x96 came to \x80 40\x85\n',
        'latin1',
      ),
    )
    expect(article?.excerpt).toBe('The café owner’s bill – “it was high” – came to € 40…')
    expect(codes).toContain('legacy-encoding')
  })

  test('in UTF-8 with one byte of Windows-1252 stays UTF-8, with a warning at the byte', () => {
    const [before = '', after = ''] =
      'Ferry returns\n\nBy Ada Roe\n\nMarch 1, 2024\n\nThe café|s “bill” came to € 40.\n'.split('|')
    const { article, printed } = readText(Buffer.concat([Buffer.from(before), Buffer.of(0x92), Buffer.from(after)]))
    expect(article?.excerpt).toBe('The café’s “bill” came to € 40.')
    expect(printed).toEqual([
      'a.txt:7:10  warning  stray-bytes  expected UTF-8, found one other byte, starting with 0x92. Check the letter in the article. Correct it in the file to silence this warning.',
    ])
  })

  test('with characters that override the text direction is decoded without them, with a warning', () => {
    const { article, printed } = readText(
      '# A \u202egnp.exe\u202c headline\n\nBy Ada Roe\n\nMarch 1, 2024\n\nText &#x202e;here.\n',
    )
    expect(article?.headline).toBe('A gnp.exe headline')
    expect(JSON.stringify(article)).not.toContain('\u202e')
    expect(printed).toEqual([
      'a.txt:1:5  warning  control-characters-removed  expected text without control or direction override characters, found 3 of them, starting with U+202E, which were removed. Check that the article reads well. Remove the characters from the file to silence this warning.',
    ])
  })

  test('with the bytes of a picture is rejected', () => {
    expect(readText(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')).codes).toEqual(['not-text'])
  })
})
