import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Diagnostics } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { mergeCopies } from '../../../src/ingest/copies/merge-copies.ts'
import { createTemporaryFolder } from '../../temporary-folder.ts'
import { ingestHere } from '../ingest-here.ts'
import { readText } from '../read-text.ts'

const URL = 'https://courier.example.org/2020/pier'
const STORM = 'The storm tore away the ferry pier on Sunday night and nobody was hurt, the harbour master said.'
const VOTE = 'Council members voted nine to two for a new pier of oak, which will cost a million crowns in all.'

const clipping = (headline: string, text: string, url = URL) => `# ${headline}\n\n${text}\n\nOriginal: ${url}\n`
const clip = (headline: string, text: string, url = URL) => `---\nurl: ${url}\n---\n\n# ${headline}\n\n${text}\n`

async function ingest(files: Readonly<Record<string, string>>) {
  const folder = await createTemporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const { articles, report } = await ingestHere(folder)
  return {
    headlines: articles.map(({ headline }) => headline),
    outcomes: report.files.map(({ path, kind }) => `${path} ${kind}`),
    codes: report.findings.flatMap(({ path, code }) => (code.startsWith('duplicate') ? [`${path} ${code}`] : [])),
  }
}

describe('files with the same original address', () => {
  test('become one article, that of the file with front matter', async () => {
    const { headlines, outcomes, codes } = await ingest({
      'a.txt': clipping('Storm Takes the Pier', `${STORM} The ferry is safe.`),
      'b.md': clip('Storm takes the pier', STORM, `${URL}/?utm_source=mail#top`),
    })
    expect(headlines).toEqual(['Storm takes the pier'])
    expect(outcomes).toEqual(['a.txt duplicate', 'b.md published'])
    expect(codes).toEqual(['a.txt duplicate'])
  })

  test('become the longest one if none has front matter, also if the headline changed', async () => {
    const { headlines, outcomes } = await ingest({
      'a.txt': clipping('Storm Takes the Pier', STORM),
      'b.txt': clipping('Update: Pier Gone', `${STORM} ${VOTE}`),
    })
    expect(headlines).toEqual(['Update: Pier Gone'])
    expect(outcomes).toEqual(['a.txt duplicate', 'b.txt published'])
  })

  test('become the whole article if the file with front matter is an excerpt', async () => {
    const { outcomes } = await ingest({
      'a.md': clip('Storm Takes the Pier', STORM),
      'b.txt': clipping('Storm Takes the Pier', `${STORM} ${VOTE} ${VOTE}`),
    })
    expect(outcomes).toEqual(['a.md duplicate', 'b.txt published'])
  })

  test('stay two articles if neither the headline nor the text is the same, with a warning', async () => {
    const { outcomes, codes } = await ingest({
      'a.txt': clipping('Storm Takes the Pier', STORM),
      'b.txt': clipping('Council Votes', `${VOTE} ${VOTE}`),
    })
    expect(outcomes).toEqual(['a.txt published', 'b.txt published'])
    expect(codes).toEqual(['a.txt duplicate-url'])
  })

  test('stay two articles if the address is missing', async () => {
    const { outcomes } = await ingest({ 'a.txt': `# A\n\n${STORM}\n`, 'b.txt': `# A\n\n${STORM}\n` })
    expect(outcomes).toEqual(['a.txt published', 'b.txt published'])
  })
})

test('merging loses no file, and does not depend on the order of the files', () => {
  const texts = [
    clip('A', STORM),
    clipping('A', STORM),
    clipping('B', VOTE),
    clipping('C', `${VOTE} ${STORM}`, `${URL}/c`),
  ]
  const anyFiles = fc.array(fc.constantFrom(...texts), { maxLength: 8 }).map((files) =>
    files.flatMap((text, index) => {
      const { parsed } = readText(text, `${index}.md`)
      return parsed === null ? [] : [{ path: `${index}.md`, parsed }]
    }),
  )
  fc.assert(
    fc.property(anyFiles, (files) => {
      const merge = (input: typeof files) =>
        mergeCopies(input, (path) => new Diagnostics(path))
          .map(({ path, copies }) => [path].concat(copies))
          .toSorted()
      const merged = merge(files)
      expect(merged.flat().toSorted()).toEqual(files.map(({ path }) => path).toSorted())
      expect(merge(files.toReversed())).toEqual(merged)
    }),
    { numRuns: 50 },
  )
})
