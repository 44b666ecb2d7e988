import { fill, fillNumbered } from './fill.ts'
import type { HostileSeed } from './hostile-seed.ts'

/** Markup inside a paragraph by name. A file repeats each of them. */
// biome-ignore format: one row for each group
const UNITS: Readonly<Record<string, string>> = {
  'brackets': '[', 'closing brackets': ']', 'brackets in pairs': '[a] ', 'empty links': '[](', 'inline links': '[a](b)', 'unfinished titles': '[a](b "',
  'unfinished destinations': '[a](<b', 'parentheses in destinations': '[a](b(', 'pictures in a line': '![a](b) ', 'exclamation marks and brackets': '![',
  'openings of emphasis': '*a ', 'closings of emphasis': 'a* ', 'openings of strong emphasis': '**a ', 'mixed emphasis': '*a **b ',
  'underscores': '_a ', 'underscores in words': '_a_b', 'mixed underscores': '_a __b ', 'tildes': '~a ~~b ', 'deletions': '~~a~~ ', 'stars': '*',
  'pairs of stars': '**', 'emphasis of every word': '*a* ', 'escapes': '\\*', 'backslashes': '\\',
  'backticks': '`', 'code': '`a` ', 'unclosed code': '`a ``b ', 'backticks after backslashes': '\\`',
  'entities': '&amp;', 'unfinished entities': '&a', 'numeric entities': '&#65;', 'unknown entities': '&aaaaaaaa;',
  'web addresses': 'http://a.b/c ', 'web addresses without spaces': 'http://a.b/', 'addresses of www': 'www.a.b ', 'addresses of www without spaces': 'www.a.b',
  'email addresses': 'a@b.c ', 'email addresses without spaces': 'a@b.c', 'addresses in angles': '<http://a.b> ', 'unfinished addresses in angles': '<http://a.b ',
  'tags': '<b>x</b> ', 'open tags': '<b>', 'different open tags': '<b><i><u><s>', 'unfinished tags': '<a ', 'unfinished attributes': '<a b="', 'closing tags': '</b>',
  'the words': 'the ', 'lines of words': 'the words\n', 'words in angles': '<IBM> ', 'words with attributes in angles': '<IBM x> ', 'breaks': 'a<br>', 'open links': '<a href=http://b.example>', 'font tags': '<font color=red>',
  'unclosed comments': 'a <!-- b ', 'unclosed instructions': 'a <? b ', 'unclosed declarations': 'a <!A b ', 'unclosed sections': 'a <![CDATA[ b ', 'comments': '<!-- a --> ',
  'footnotes of one note': '[^1] ', 'unknown footnotes': '[^x', 'bars in a line': 'a|', 'hashes in a line': ' #', 'angles': '<', 'closing angles': '>', 'ampersands in a line': '& ',
  'spans': '<span>', 'cells': '<td>1', 'rows': '<tr><td>1', 'items': '<li>', 'paragraphs of HTML': '<p>x', 'formatted paragraphs': '<p><b>x', 'tables of HTML': '<table><tr><td>',
  'misplaced formatting in tables': '<table><b>x', 'forms': '<form><button>', 'scripts': '<script>a</script>', 'pictures of SVG': '<svg><g>', 'formulas': '<math><mi>',
}

const numbered: Readonly<Record<string, (index: number) => string>> = {
  'runs of backticks': (index) => `${'`'.repeat((index % 100) + 1)}a `,
  'formatting with attributes': (index) => `<b a="${index}">`,
  'misnested formatting': (index) => `<i a="${index}">x</b> `,
  attributes: (index) => (index === 0 ? '<p ' : `a${index}=b `),
}

const BEGINNING = '# The Pier\n\nBy Ada Quill\n\nMarch 1, 2020\n\n- a list\n\nIt is closed: '

/** Markup of one kind in one paragraph, and in many paragraphs. */
export const INLINE_SEEDS: readonly HostileSeed[] = [
  ...Object.entries(UNITS).flatMap(([name, unit]): readonly HostileSeed[] => [
    {
      name: `${name} in a paragraph`,
      write: (characters) => `${BEGINNING}${fill(characters, unit)}\n\n[^1]: a note\n`,
    },
    { name: `${name} in paragraphs`, write: (characters) => BEGINNING + fill(characters, `${unit}\n\n`) },
  ]),
  ...Object.entries(numbered).map(
    ([name, unitAt]): HostileSeed => ({ name, write: (characters) => BEGINNING + fillNumbered(characters, unitAt) }),
  ),
]
