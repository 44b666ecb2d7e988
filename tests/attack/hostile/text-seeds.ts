import type { HostileSeed } from './hostile-seed.ts'

/** Short texts by name. A file repeats each of them. */
// biome-ignore format: one row for each group
const UNITS: Readonly<Record<string, string>> = {
  'letters': 'a', 'capitals': 'A', 'Latin letters with accents': 'é', 'letters that grow in lower case': 'İ',
  'Chinese letters': '水', 'letters beyond the BMP': '𠀀', 'Thai letters': 'ก', 'Arabic letters': 'ب', 'Hangul': '가',
  'combining marks': '\u0301', 'marks in the wrong order': '\u0315\u0300', 'Arabic marks': '\u064b', 'Hebrew points': '\u05b0',
  'letters with marks in the wrong order': 'q\u0315\u0300', 'references to marks': '&#789;&#768;', 'voiced marks': 'カ\uff9e',
  'soft hyphens': '\u00ad', 'letters and soft hyphens': 'a\u00ad', 'zero-width spaces': '\u200b', 'joiners': '\u200d',
  'non-joiners': '\u200c', 'byte order marks': '\ufeff', 'direction marks': '\u200f', 'direction overrides': '\u202e',
  'control characters': '\u0001', 'replacement characters': '\ufffd', 'emoji': '👍🏽', 'joined emoji': '👩\u200d', 'flags': '🇩🇪',
  'spaces': ' ', 'tabs': '\t', 'hard spaces': '\u00a0', 'wide spaces': '\u3000', 'page breaks': '\f',
  'line breaks': '\n', 'spaces before line breaks': ' \n', 'wide spaces before line breaks': '\u3000\n', 'carriage returns': '\r',
  'line breaks of DOS': '\r\n', 'line separators': '\u2028', 'one-letter words': 'e ', 'one-letter lines': 'e\n', 'one-letter paragraphs': 'e\n\n',
  'hyphens': '-', 'dashes': '—', 'hyphens with spaces': '- ', 'dashes between spaces': ' — ', 'parts of a word': 'ab-',
  'hyphens at line ends': 'ab-\n', 'soft hyphens at line ends': 'ab\u00ad\n', 'hyphens before blank lines': 'ab-\n\n',
  'hyphens before spaces and line ends': 'ab-  \n', 'hyphens before capitals': 'Ab-\n\nB', 'paragraphs without an end': 'word,\n\n',
  'digits': '1', 'digits with commas': '1,', 'groups of digits': '1,000,', 'numbers with full stops': '1.', 'Arabic digits': '٢',
  'Chinese digits': '二', 'Chinese dates': '二〇二四年', 'dates': 'March 1, ', 'ISO dates': '2020-01-01 ', 'ISO days': '2020-01-01\n',
  'times': '12:30 ', 'months': 'mar ', 'weekdays': 'Monday ',
  'colons': ':', 'letters with colons': 'A:', 'full stops': '.', 'full stops with spaces': '. ', 'exclamations': '!?',
  'wide full stops': '。', 'commas': ', ', 'semicolons': ';', 'slashes': '/', 'bars': '|', 'bars between spaces': ' | ',
  'initials': 'U.', 'abbreviations': 'Mr. ', 'unfinished sentences': 'A. b', 'quotation marks': '"', 'quotes': '“', 'brackets': '(',
  'apostrophes': "'", 'letters with apostrophes': "a'", 'elisions': 'l’', 'possessives': "s's ",
  'ampersands': '&', 'numeric references': '&#', 'unfinished references': '&#x', 'unfinished entities': '&amp', 'entities': '&amp;',
  'schemes': 'http://', 'addresses without an end': 'https://a', 'www': 'www.', 'at signs': '@', 'email addresses': 'a@b.',
  'by': 'By ', 'authors': 'By A, ', 'bylines': 'By A\n', 'bylines in paragraphs': 'By A\n\n', 'and': ' and ', 'roles': 'senior ',
  'updates': 'Updated ', 'updated lines': 'Updated: March 1, 2020\n', 'sources': 'Source: A\n\n', 'lines of sources': 'Source: A\n',
  'original urls': 'Original url:\n', 'original addresses': 'Original url: http://a.example/1\n\n',
  'related articles': 'Related article: A\n\n', 'lines of related articles': 'Read more: A\n', 'names of months': 'января ',
  'sentences': 'The pier is closed. ', 'lines': 'The pier is closed\n', 'paragraphs': 'The pier is closed.\n\n',
  'words of a query': 'pier ', 'captions': 'The pier. **LPA**\n\n',
}

/** Where a run of a unit is in a file. Something follows each run, so that an expression for its end does not match. */
const PLACES: Readonly<Record<string, (run: string) => string>> = {
  alone: (run) => run,
  'in the text': (run) => `The Pier\n\nBy Ada Quill\n\nMarch 1, 2020\n\nIt is pier ${run}x. And closed.\n\nThe end.\n`,
  'around breaks': (run) =>
    `The Pier\n\nBy Ada Quill\n\nThe pier ${run}\n\nwas closed, ${run}-\n\n${run}-\nthen, and\n\n${run}\n\nso on.\n`,
  'behind labels': (run) =>
    `The Pier\n\nBy: ${run}x\n\n# A ${run}x\n\nRelated article: ${run}x\n\nSource: ${run}x\n\nOriginal url: http://a.example/${run}\n`,
  'at the end': (run) => `The Pier\n\n- a list\n\nIt is closed.\n\n${run}`,
}

const runs = Object.entries(UNITS).flatMap(([unitName, unit]) =>
  Object.entries(PLACES).map(
    ([place, write]): HostileSeed => ({
      name: `${unitName} ${place}`,
      write: (characters) => write(unit.repeat(Math.ceil(characters / countRuns(write) / unit.length))),
    }),
  ),
)

/** Returns the number of runs that a place contains. */
function countRuns(write: (run: string) => string): number {
  return write('\0').split('\0').length - 1
}

/** Front matter has at most 65,536 characters. */
const MAX_FRONT_MATTER = 60_000

const frontMatter = ['title', 'author', 'tags', 'slug', 'summary', 'source', 'url', 'date', 'lang'].flatMap((key) =>
  Object.entries({
    colons: ':',
    spaces: ' ',
    hyphens: '-',
    accents: 'é',
    commas: 'a,',
    quotes: '"',
    signs: 'a@',
    marks: '\u0301',
  }).map(
    ([unitName, unit]): HostileSeed => ({
      name: `${unitName} in the ${key}`,
      write: (characters) => {
        const value = `A${unit.repeat(Math.ceil(Math.min(characters, MAX_FRONT_MATTER) / unit.length))}A`
        return `---\n${key}: ${JSON.stringify(value)}\n---\n\nThe Pier\n\nIt is closed.\n`
      },
    }),
  ),
)

/** Long runs and near matches of the expressions and loops over text. */
export const TEXT_SEEDS: readonly HostileSeed[] = [...runs, ...frontMatter]
