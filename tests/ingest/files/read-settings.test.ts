import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { printFindings } from '../../../src/ingest/diagnostics/print-findings.ts'
import { DEFAULT_SETTINGS, readSettings } from '../../../src/ingest/files/read-settings.ts'

function read(text: string) {
  const diagnostics = new Diagnostics('archive.yaml')
  const settings = readSettings(text, diagnostics)
  return { settings, printed: printFindings({ files: [], findings: diagnostics.findings }).slice(0, -1) }
}

describe('the settings', () => {
  test('are read from all keys of the file', () => {
    const text =
      'title: The Courier\ndescription: Four years\nlanguage: pt-BR\nhome: https://courier.example.org/archive\nonError: skip\npages: months\npictures: small\ndateOrder: month-first\n'
    expect(read(text)).toEqual({
      settings: {
        title: 'The Courier',
        description: 'Four years',
        language: 'pt-BR',
        home: 'https://courier.example.org/archive/',
        onError: 'skip',
        pages: 'months',
        pictures: 'small',
        dateOrder: 'month-first',
      },
      printed: [],
    })
  })

  test.each(['', '# nothing yet\n', '---\n'])('have their defaults if the file sets none: %j', (text) => {
    expect(read(text)).toEqual({ settings: DEFAULT_SETTINGS, printed: [] })
  })

  test.each([
    'https://a.test/?page=1',
    'https://a.test/#top',
    'https://a.test/?',
    'http://a.test:99999/',
    'https:a.test',
  ])('do not accept the home %s, to which no address can be appended', (home) => {
    const { settings, printed } = read(`title: A\nhome: ${home}`)
    expect(settings.home).toBeNull()
    expect(printed).toEqual([
      `archive.yaml:2:1  error  settings-invalid  expected home to be an http or https address without ? and #, found "${home}". Correct archive.yaml.`,
    ])
  })

  test.each([
    [
      'titel: x',
      '1:1  error  settings-invalid  expected one of title, description, language, home, pages, pictures, onError, dateOrder, found titel. Correct archive.yaml.',
    ],
    ['title: ""', '1:1  error  settings-invalid  expected title to be a text, found ""'],
    ['title: [x]', '1:1  error  settings-invalid  expected title to be a text, found a list'],
    [
      '\nlanguage: English!',
      '2:1  error  settings-invalid  expected language to be a language such as en or pt-BR, found "English!"',
    ],
    [
      'home: courier',
      '1:1  error  settings-invalid  expected home to be an http or https address without ? and #, found "courier"',
    ],
    [
      'home: ftp://courier.example.org',
      '1:1  error  settings-invalid  expected home to be an http or https address without ? and #, found "ftp://courier.example.org"',
    ],
    ['onError: maybe', '1:1  error  settings-invalid  expected onError to be fail or skip, found "maybe"'],
    ['dateOrder: 1', '1:1  error  settings-invalid  expected dateOrder to be day-first or month-first, found 1'],
    ['title: { a: b }', '1:1  error  settings-invalid  expected title to be a text, found a mapping'],
    [
      'just a text',
      '1:1  error  settings-invalid  expected keys with values, such as title: My archive, found "just a text"',
    ],
    ['- a list', '1:1  error  settings-invalid  expected keys with values, such as title: My archive, found a list'],
    [
      'title: "x',
      '1:10  error  settings-broken  expected settings as YAML, such as title: My archive, found an error: missing closing "quote',
    ],
    [
      `title: ${'['.repeat(60)}`,
      '1:58  error  settings-broken  expected settings as YAML, such as title: My archive, found more than 50 nested lists or mappings',
    ],
    [
      'a: &a [x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [*c, *c, *c]',
      '1:1  error  settings-broken  expected settings as YAML, such as title: My archive, found aliases that expand to more than 100 values',
    ],
  ])('that are invalid are reported with the expected value: %j', (text, message) => {
    const { printed } = read(text)
    expect(printed).toEqual([expect.stringContaining(`archive.yaml:${message}`)])
  })

  test('stay valid if another setting is invalid', () => {
    expect(read('title: The Courier\nonError: maybe\n').settings).toEqual({ ...DEFAULT_SETTINGS, title: 'The Courier' })
  })
})
