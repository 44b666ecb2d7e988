import type { Diagnostics } from '../../diagnostics/diagnostics.ts'
import { FINDINGS } from '../../diagnostics/findings.ts'
import { findExceededYamlLimit, parseYaml } from '../../text/parse-yaml.ts'
import type { Entry } from './entry.ts'
import { type FencedBlock, findFencedBlock } from './fences.ts'
import { readLines } from './read-lines.ts'
import { readToml } from './read-toml.ts'
import { readYamlEntries } from './read-yaml.ts'

export interface TakenEntries {
  readonly entries: readonly Entry[]
  /** The text with blank lines instead of the front matter, so that line numbers stay the same. */
  readonly text: string
}

/** Reads the front matter at the top of a text. Fails if it is too long. */
export function takeFrontMatter(text: string, diagnostics: Diagnostics): TakenEntries {
  const block = findFencedBlock(text)
  if (block === null) return { entries: [], text }
  const entries = readBlock(block, diagnostics)
  if (entries === null) return { entries: [], text }
  const blank = text.slice(0, block.end).replace(/[^\n]+/g, '')
  return { entries, text: blank + text.slice(block.end) }
}

/** Null if the block is no front matter. */
function readBlock(block: FencedBlock, diagnostics: Diagnostics): readonly Entry[] | null {
  const { format, content, firstLine, unclosedAt } = block
  const exceeded = findExceededYamlLimit(content)
  if (exceeded !== null) {
    diagnostics.fail(FINDINGS.frontMatterTooLong, { line: firstLine, column: 1 }, exceeded.limit, exceeded.found)
  }
  if (unclosedAt !== null) {
    const fence = format === 'toml' ? '+++' : '---'
    const remedy = `Add a line of ${fence} below line ${unclosedAt}.`
    diagnostics.add(FINDINGS.frontMatterBroken, { line: firstLine - 1, column: 1 }, `no closing ${fence}`, remedy)
  }
  if (format === 'toml') return readToml(content, firstLine, diagnostics)
  const parsed = parseYaml(content)
  if (parsed.kind === 'read') {
    if (parsed.document.contents === null) return []
    const entries = readYamlEntries(parsed, content, firstLine, diagnostics)
    if (entries !== null) return entries
  }
  if (format === 'json' || !block.hasKnownKey) return null
  const findingsBefore = diagnostics.findings.length
  const entries = readLines(content, firstLine, diagnostics)
  if (parsed.kind === 'broken' && diagnostics.findings.length === findingsBefore) {
    // Each key is YAML on its own, for example because a key occurs twice.
    const position = { line: parsed.position.line + firstLine - 1, column: parsed.position.column }
    diagnostics.add(FINDINGS.frontMatterBroken, position, parsed.reason, 'Correct this line, or remove it.')
  }
  return entries
}
