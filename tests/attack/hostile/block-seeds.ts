import { fill, fillNumbered } from './fill.ts'
import type { HostileSeed } from './hostile-seed.ts'

/** Blocks of Markdown by name. A file repeats each of them. */
// biome-ignore format: one row for each group
const UNITS: Readonly<Record<string, string>> = {
  'headings': '# a\n', 'headings between blank lines': '# a\n\n', 'empty headings': '#\n', 'closed headings': '# a #\n',
  'underlined headings': 'x\n===\n', 'underlined headings between blank lines': 'x\n===\n\n', 'headings underlined with dashes': 'a\n-\n',
  'headings of two lines': 'a\nb\n---\n', 'headings in quotations': '> a\n> =\n', 'underlines alone': '===\n',
  'rules': '***\n', 'rules between blank lines': '---\n\n', 'rules with spaces': '- - -\n',
  'quotations': '> a\n', 'quotations between blank lines': '> a\n\n', 'quotations with lazy lines': '> a\nb\n', 'empty quotations': '>\n',
  'quotations in lists': '- > a\n\n', 'lists in quotations': '> - a\n\n', 'quotations of headings': '> # a\n\n',
  'list items': '- a\n', 'list items between blank lines': '- a\n\n', 'empty list items': '-\n', 'list items with lazy lines': '- a\nb\n',
  'list items with paragraphs': '- a\n\n  b\n\n', 'lists between paragraphs': '- a\n\nb\n\n', 'lists with other markers': '- a\n\n+ b\n\n',
  'numbered items': '1. a\n', 'numbered lists with other markers': '1. a\n\n1) b\n\n', 'check boxes': '- [ ] a\n',
  'fenced code': '```\na\n```\n', 'unclosed fences': '```\na\n', 'indented code': '    a\n\n', 'fences of tildes': '~~~\n',
  'tables': '|a|\n|-|\n|b|\n\n', 'tables without blank lines': 'a|b\n-|-\n', 'rows without a table': 'a|b\n', 'separator rows': '-|-\n',
  'tables in quotations': '> |a|b|\n> |-|-|\n', 'bars on lines': '|\n',
  'blocks of HTML': '<div>\n\na\n\n</div>\n\n', 'unfinished tags on lines': '<div\n', 'unknown tags on lines': '<x y>\n', 'comments on lines': '<!--\n',
  'definitions in one paragraph': '[a]: b "c\n', 'unfinished definitions': '[a]:\n', 'labels on lines': '[a\n',
  'pictures': '![](a)\n\n', 'links': '[a](b)\n\n', 'links to the web': '[a](https://a.example/)\n\n', 'references without definition': '[a]\n\n',
  'unclosed emphasis': '*a\n\n', 'line breaks': 'a  \n', 'line breaks with backslashes': 'a\\\n', 'lines with tabs': '\ta\n',
  'labels of related articles': '**See also:**\n\n- [a](http://a.example/)\n\n', 'list of related articles': 'Read more: [a](http://a.example/)\n\n',
}

const numbered: Readonly<Record<string, (index: number) => string>> = {
  'numbers of items': (index) => `${index}. a\n`,
  definitions: (index) => `[a${index}]: /u${index}\n`,
  'definitions with their uses': (index) => `[a${index}]: /u${index}\n\n[a${index}]\n\n`,
  'long definitions': (index) => `[${'a'.repeat(900)}${index}]: b\n`,
  footnotes: (index) => `[^${index}]: note\n`,
  'footnotes with their uses': (index) => `a[^${index}]\n\n[^${index}]: note\n\n`,
  'lists in footnotes': (index) => `[^${index}]: - a\n\n`,
  'attributes of tags': (index) => `<p a${index}="b">c</p>\n\n`,
}

/** A paragraph below a list is not created without the parser. */
const BEGINNING = 'The Pier\n\nBy Ada Quill\n\nMarch 1, 2020\n\n- a list\n\nIt is closed.\n\n'

/** Many blocks of one kind. */
export const BLOCK_SEEDS: readonly HostileSeed[] = [
  ...Object.entries(UNITS).map(
    ([name, unit]): HostileSeed => ({ name, write: (characters) => BEGINNING + fill(characters, unit) }),
  ),
  ...Object.entries(numbered).map(
    ([name, unitAt]): HostileSeed => ({ name, write: (characters) => BEGINNING + fillNumbered(characters, unitAt) }),
  ),
]
