import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Vector } from './vector.ts'

export interface Seed {
  readonly name: string
  readonly text: string
}

/** Creates an article with the vectors in every field of its front matter and in every kind of block. */
export function markdownSeed(vectors: readonly Vector[], date = '2020-01-01'): Seed {
  return writeSeed(vectors, date, [
    ...vectors.flatMap(createTextParagraphs),
    ...vectors.flatMap(createPayloadParagraphs),
    LAST_WORDS,
  ])
}

/** Creates an article with the vector in every field of its front matter and once in its body. */
export function frontMatterSeed(vector: Vector): Seed {
  return writeSeed([vector], '2020-01-01', [vector.payload, LAST_WORDS])
}

function writeSeed(vectors: readonly Vector[], date: string, paragraphs: readonly string[]): Seed {
  const [first] = vectors
  if (first === undefined) throw new RangeError('a seed needs a vector')
  const payloads = vectors.map(({ payload }) => payload)
  const all = payloads.join(' ')
  const frontMatter = {
    slug: `${first.id} ${first.payload}`,
    title: all,
    authors: payloads,
    date,
    source: all,
    url: addressOf(first),
    tags: [...payloads, first.id],
    summary: all,
  }
  return { name: `${first.id}.md`, text: `---\n${stringify(frontMatter)}---\n\n${paragraphs.join('\n\n')}\n` }
}

/** Creates a clipping with the vector in every line of metadata and in every kind of block. */
export function clippingSeed(vector: Vector): Seed {
  const words = wordsOf(vector)
  const paragraphs = [
    `# ${words}`,
    `By: ${words}`,
    `Source: ${words}`,
    'March 1, 2020',
    ...createTextParagraphs(vector),
    ...createPayloadParagraphs(vector),
    `Original url: ${addressOf(vector)}`,
  ]
  return { name: `${vector.id}.clipping.txt`, text: `${paragraphs.join('\n\n')}\n` }
}

/** Creates a saved page with the vector in its metadata, in every kind of attribute and in the text of its article. */
export function pageSeed(vector: Vector): Seed {
  const { payload } = vector
  const words = wordsOf(vector)
  const quoted = payload.replaceAll('"', '&quot;')
  const data = { '@type': 'NewsArticle', headline: words, author: { name: words, url: payload }, keywords: [payload] }
  const text = `<p>${'The ferry came back to the quay in the evening, and everybody was on board. '.repeat(12)}</p>`
  const page = `<!DOCTYPE html>
<!-- saved from url=(0031)https://press.example.org/${encodeURI(oneLine(payload).replace(/\p{Surrogate}/gu, ''))} -->
<html lang="${quoted}"><head><title>${payload}</title>
<meta property="og:image" content="${quoted}"><meta name="author" content="${quoted}"><link rel="canonical" href="${quoted}">
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><article><h1>The ferry ${words}</h1>${text}
<p>Words before ${payload} and words after.</p><p><a href="${quoted}" title="${quoted}">link</a>
<img src="${quoted}" alt="${quoted}" srcset="${quoted}"><picture><source srcset="${quoted}"><img src="a.png"></picture></p>
<figure><img src='${payload}' alt=x><figcaption>${words}</figcaption></figure><blockquote>${payload}</blockquote>
${text}<p>${LAST_WORDS}</p></article></body></html>`
  return { name: `${vector.id}.html`, text: page }
}

/** The last paragraph, after the vectors. */
export const LAST_WORDS = 'The last words of the article.'

const BATCH = 48

/** Groups vectors into articles. A vector that ends its article early has an article of its own. */
export function batchesOf(vectors: readonly Vector[]): readonly (readonly Vector[])[] {
  const others = vectors.filter(({ id }) => !ENDING_VECTORS.has(id))
  const batches = Array.from({ length: Math.ceil(others.length / BATCH) }, (_, index) =>
    others.slice(index * BATCH, (index + 1) * BATCH),
  )
  return [...batches, ...vectors.filter(({ id }) => ENDING_VECTORS.has(id)).map((vector) => [vector])]
}

/** Vectors with a NUL byte, or with markup that swallows the following text. */
const ENDING_VECTORS: ReadonlySet<string> = new Set([
  'addresses-null',
  'handlers-textarea-onfocus-8',
  'malformed-null-before-name',
  'malformed-null-in-name',
  'markdown-fence-unclosed',
  'mathml-form-in-text',
  'mutations-plain-text',
  'mutations-select',
  'mutations-svg-in-caption',
  'scripts-closed-by-a-tag',
  'scripts-newline-in-tag',
  'scripts-null-inside',
  'scripts-processing-instruction',
  'scripts-space-in-end-tag',
  'scripts-unclosed',
  'scripts-unclosed-tag',
  'styles-unclosed',
  'words-control-characters',
  'words-line-separators',
  'words-unfinished-comment',
])

export async function writeSeeds(folder: string, seeds: readonly Seed[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  await Promise.all(seeds.map(({ name, text }) => writeFile(join(folder, name), text)))
}

function createTextParagraphs(vector: Vector): readonly string[] {
  const words = wordsOf(vector)
  return [
    `A caption with ${words}. **Credit ${words}**`,
    `Related article: [${words}](https://example.org/related)`,
    `[${words}](https://example.org/ "${words}") and ![${words}](https://pictures.example.net/x.png "${words}")`,
    `| ${words} | cell |\n|---|---|\n| ${words} | cell |`,
  ]
}

/** Uses the payload as markup, as a text or as an address. */
function createPayloadParagraphs({ kind, payload }: Vector): readonly string[] {
  switch (kind) {
    case 'html':
      return [`Words before ${payload} and words after.`, `## ${oneLine(payload)}`, `> ${oneLine(payload)}`, payload]
    case 'markdown':
      return [payload]
    case 'text':
      return [`Words before ${payload} and after.`, `\`${payload}\``, `[${payload}](https://example.org/${payload})`]
    case 'address':
      return [
        `[inline](${payload}) [bracketed](<${payload}>) ![picture](${payload}) ![bracketed](<${payload}>)`,
        `[defined][d] ![defined][d]\n\n[d]: <${payload}>`,
        `<${payload}>`,
        `Related article: [a title](<${payload}>)`,
        `Read more:\n\n- [a title](${payload})`,
        `<p><a href="${payload}">double</a> <a href='${payload}'>single</a> <a href=${payload}>bare</a></p>`,
        `<p><img src="${payload}" alt=x> <a href="${payload}"><img src="${payload}"></a></p>`,
        `<blockquote cite="${payload}"><q cite="${payload}">x</q></blockquote>`,
        `<form action="${payload}"><button formaction="${payload}">x</button></form>`,
        `<iframe src="${payload}"></iframe><object data="${payload}"></object><embed src="${payload}">`,
        `<svg><a xlink:href="${payload}"><text y="20">x</text></a></svg>`,
      ]
    default:
      return kind satisfies never
  }
}

/** Returns the payload as the original address, or as a part of a valid address. */
function addressOf({ kind, payload }: Vector): string {
  return kind === 'address' ? payload : `https://example.org/?${payload}`
}

/** Returns the payload as words: with escapes, so that Markdown does not parse it as markup. */
function wordsOf({ kind, payload }: Vector): string {
  return kind === 'text' ? oneLine(payload) : oneLine(payload).replace(/[!-/:-@[-`{-~]/g, '\\$&')
}

function oneLine(payload: string): string {
  return payload.replace(/\s+/g, ' ').trim()
}
