const FENCE = /^ {0,3}(`{3,}|~{3,})/
const PICTURE = /^!\[[^\]\n]{0,1000}\]\([^()\s]{1,4000}(?: "[^"\n]{0,300}")?\)$/
const CLOSING = /^\]\(([^\s()]{1,4000}(?:\([^\s()]{0,300}\)[^\s()]{0,300})?)(?: "[^"\n]{0,300}")?\)/
const PICTURES = /!\[[^\]\n]{0,1000}\]\([^()\s]{1,4000}\)/g
const LIST_MARK = /^(?:[-*+]|\d{1,9}[.)]) +/
/** A link on more lines is no link. */
const MAX_LINES = 40

/**
 * Joins links whose words or pictures are on lines of their own, with blank lines between the brackets. MarkDownload and other
 * converters write pictures and cards with links so, which is no link in Markdown. Line numbers stay the same.
 */
export function joinDividedLinks(text: string): string {
  if (!/^ {0,20}\]\(/m.test(text) || !text.includes('[')) return text
  const lines = text.split('\n')
  let fence: string | null = null
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const mark = FENCE.exec(line)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) fence = fence === null ? mark : null
    if (fence !== null || !opensLink(line)) continue
    const length = lines.slice(index + 1, index + MAX_LINES).findIndex((other) => CLOSING.test(other.trim()))
    const between = lines.slice(index + 1, index + 1 + length)
    if (length === -1 || !between.some((other) => other.trim() === '') || between.some(opensLink)) continue
    joinLink(lines, index, index + 1 + length)
    index += length + 1
  }
  return lines.join('\n')
}

/** Returns true for a line that starts with a bracket that it does not close. */
function opensLink(line: string): boolean {
  const written = line.trim().replace(LIST_MARK, '')
  return written.startsWith('[') && written.split('[').length === written.split(']').length + 1
}

function joinLink(lines: string[], start: number, end: number): void {
  const closing = (lines[end] ?? '').trim()
  const [written = '', address = ''] = CLOSING.exec(closing) ?? []
  const opening = lines[start] ?? ''
  const item = /^\s*(?:[-*+]|\d{1,9}[.)]) +/.exec(opening)?.[0] ?? ''
  lines[start] = opening.slice(item.length).trim().slice(1).trim()
  lines[end] = closing.slice(written.length).trim()
  const content = Array.from({ length: end - start }, (_, offset) => start + offset).filter(
    (index) => (lines[index] ?? '').trim() !== '',
  )
  const isPicture = (index: number) => PICTURE.test((lines[index] ?? '').trim())
  // What is in an item of a list becomes one line, because it would end the list without its indentation.
  if (item !== '') {
    const words = content.map((index) => (lines[index] ?? '').trim().replace(/^#{1,6} /, '')).join(' ')
    lines.fill('', start, end)
    lines[start] = words.replaceAll(PICTURES, '').includes('](')
      ? `${item}${words} <${address}>`
      : `${item}[${words}](${address})`
    lines[end] = lines[end] === '' ? '' : `  ${lines[end]}`
    return
  }
  // The first words are the link, or else the pictures.
  const words = content.find((index) => !isPicture(index))
  const linked = words === undefined ? content : [words]
  if (words !== undefined && (lines[words] ?? '').includes('](')) {
    lines[end] = `<${address}> ${lines[end]}`.trim()
    return
  }
  for (const index of linked) {
    const line = (lines[index] ?? '').trim()
    const mark = /^(?:#{1,6}|[-*+]) /.exec(line)?.[0] ?? ''
    lines[index] = `${mark}[${line.slice(mark.length).trim()}](${address})`
  }
}
