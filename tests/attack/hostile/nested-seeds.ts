import { fill, fillNumbered } from './fill.ts'
import type { HostileSeed } from './hostile-seed.ts'

const HEADLINE = '# The Pier\n\nMarch 1, 2020\n\n'

/** Half of the characters open elements, and the other half closes them. */
const openAndClose = (open: string, close: string) => (characters: number) => {
  const count = Math.round(characters / (open.length + close.length))
  return `${HEADLINE}${open.repeat(count)}x${close.repeat(count)}`
}

const numbered = (unitAt: (index: number) => string) => (characters: number) =>
  HEADLINE + fillNumbered(characters, unitAt)

/** Elements inside each other, and very many beside each other. */
export const NESTED_SEEDS: readonly HostileSeed[] = [
  { name: 'nested quotations', write: (characters) => `${HEADLINE}${fill(characters, '>')} a` },
  { name: 'nested items on a line', write: (characters) => `${HEADLINE}${fill(characters, '- ')}a` },
  { name: 'nested numbers on a line', write: (characters) => `${HEADLINE}${fill(characters, '1. ')}a` },
  { name: 'nested lists', write: numbered((index) => `${' '.repeat(2 * Math.min(index, 45))}- a\n`) },
  {
    name: 'nested lists with blank lines',
    write: numbered((index) => `${' '.repeat(2 * Math.min(index, 45))}- a\n\n`),
  },
  { name: 'lists that go down and up', write: numbered((index) => `${' '.repeat(2 * (index % 45))}- a\n\n`) },
  { name: 'lists that go up and down', write: numbered((index) => `${' '.repeat(2 * (45 - (index % 45)))}- a\n\n`) },
  { name: 'quotations that go down', write: numbered((index) => `${'> '.repeat(45 - (index % 45))}a\n\n`) },
  { name: 'quotations that go up', write: numbered((index) => `${'> '.repeat(index % 45)}a\n`) },
  { name: 'nested links', write: openAndClose('[', '](b)') },
  { name: 'nested pictures', write: openAndClose('![', '](b)') },
  { name: 'nested emphasis', write: openAndClose('*a ', 'b* ') },
  { name: 'nested strong emphasis', write: openAndClose('**a ', 'b** ') },
  { name: 'nested labels', write: openAndClose('[', ']') },
  { name: 'nested divisions', write: openAndClose('<div>', '</div>') },
  { name: 'nested formatting', write: openAndClose('<b><i>', '</i></b>') },
  { name: 'nested tables', write: openAndClose('<table><tr><td>', '</td></tr></table>') },
  { name: 'nested lists of HTML', write: openAndClose('<ul><li>', '</li></ul>') },
  { name: 'nested elements that are not allowed', write: openAndClose('<center>', '</center>') },
  {
    name: 'formatting before paragraphs',
    write: (characters) =>
      `${HEADLINE}<div>${fillNumbered(characters / 2, (index) => `<b a="${index}">`)}\n\n${fill(characters / 2, 'x\n\n')}`,
  },
  {
    name: 'formatting before paragraphs of HTML',
    write: (characters) =>
      `${HEADLINE}<div>${fillNumbered(characters / 2, (index) => `<b a="${index}">`)}${fill(characters / 2, '<p>x')}`,
  },
  {
    name: 'a wide table',
    write: (characters) => `${HEADLINE}${['|a', '|-', '|1'].map((cell) => fill(characters / 3, cell)).join('|\n')}|`,
  },
  { name: 'a long table', write: (characters) => `${HEADLINE}|a|b|\n|-|-|\n${fill(characters, '|1|2|\n')}` },
  {
    name: 'a table with short rows',
    write: (characters) =>
      `${HEADLINE}${fill(characters / 4, '|a')}|\n${fill(characters / 4, '|-')}|\n${fill(characters / 2, '|1\n')}`,
  },
  { name: 'a long list', write: (characters) => `${HEADLINE}${fill(characters, '- a\n')}` },
  { name: 'a long paragraph of breaks', write: (characters) => `${HEADLINE}${fill(characters, '1  \n')}` },
  { name: 'a paragraph of figures', write: (characters) => `${HEADLINE}- a\n\n${fill(characters, '1,000 ')}` },
  { name: 'a long table of HTML', write: (characters) => `${HEADLINE}<table>${fill(characters, '<tr><td>1')}` },
  { name: 'a quotation with lazy lines', write: (characters) => `${HEADLINE}> a\n${fill(characters, 'b\n')}` },
  { name: 'a list with lazy lines', write: (characters) => `${HEADLINE}- a\n${fill(characters, 'b\n')}` },
  { name: 'a list item with paragraphs', write: (characters) => `${HEADLINE}- a\n\n${fill(characters, '  b\n\n')}` },
  {
    name: 'paragraphs before a list',
    write: (characters) => `${HEADLINE}${fill(characters / 2, 'x\n\n')}${fill(characters / 2, '- a\n')}`,
  },
]

/** Short texts that stand for long ones. */
export const EXPANSION_SEEDS: readonly HostileSeed[] = [
  {
    name: 'a long definition with many uses',
    write: (characters) => `${HEADLINE}[a]: /${fill(characters / 2, 'x')}\n\n${fill(characters / 2, '[a]\n\n')}`,
  },
  {
    name: 'a long title with many uses',
    write: (characters) => `${HEADLINE}[a]: /b "${fill(characters / 2, 'x')}"\n\n${fill(characters / 2, '[a]\n\n')}`,
  },
  {
    name: 'a long picture with many uses',
    write: (characters) =>
      `${HEADLINE}[a]: https://a.example/${fill(characters / 2, 'x')}\n\n${fill(characters / 2, '![a]\n\n')}`,
  },
  {
    name: 'a long link around paragraphs',
    write: (characters) =>
      `${HEADLINE}<p><a href="https://a.example/${fill(characters / 2, 'x')}">${fill(characters / 2, '<p>x')}`,
  },
  {
    name: 'a footnote with many uses',
    write: (characters) => `${HEADLINE}${fill(characters, '[^a]\n\n')}[^a]: note\n`,
  },
  {
    name: 'a long footnote label with many uses',
    write: (characters) => `${HEADLINE}${fill(characters, `[^${'a'.repeat(900)}]\n\n`)}[^${'a'.repeat(900)}]: note\n`,
  },
  { name: 'escaped characters of HTML', write: (characters) => `${HEADLINE}- a\n\n${fill(characters, '"&"')}` },
  { name: 'lone surrogates', write: (characters) => `${HEADLINE}- a\n\n${fill(characters, '&#xD800;')}` },
]
