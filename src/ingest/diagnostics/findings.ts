import { define } from './finding-kind.ts'

/** At most 60 characters of what the file says, on one line and in quotes. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`
}

/** Every kind of finding that ingest can make; the README's list is made from it. */
export const FINDINGS = {
  unreadable: define('error', 'unreadable', 'The file cannot be read.', (reason: string) => ({
    expected: 'a file that can be read',
    found: `that the system refuses it (${reason})`,
    remedy: 'Check its permissions, or take it out of the folder.',
  })),
  tooLarge: define('error', 'too-large', 'The file is above the limit of size.', (bytes: number, limit: number) => ({
    expected: `at most ${limit} bytes`,
    found: `${bytes}`,
    remedy: 'Split it into one file for each article.',
  })),
  notText: define('error', 'not-text', 'The file is not text in an encoding that is known.', (what: string) => ({
    expected: 'text',
    found: what,
    remedy: 'Save the file as UTF-8, or take it out of the folder.',
  })),
  emptyArticle: define('error', 'empty-article', 'The file has neither a headline nor a text.', () => ({
    expected: 'a headline and a text',
    found: 'neither',
    remedy: 'Write the article, or take the file out of the folder.',
  })),
  frontMatterBroken: define('error', 'front-matter-broken', 'The front matter is not YAML.', (reason: string) => ({
    expected: 'YAML between two lines of ---',
    found: reason,
    remedy: 'Correct the front matter, or remove it.',
  })),
  frontMatterInvalid: define(
    'error',
    'front-matter-invalid',
    'A field of the front matter has a value of the wrong form.',
    (key: string, expected: string, found: string) => ({
      expected: `${key} to be ${expected}`,
      found,
      remedy: `Correct ${key} in the front matter.`,
    }),
  ),
  impossibleDate: define('error', 'impossible-date', 'A date names a day that does not exist.', (written: string) => ({
    expected: 'a day that exists',
    found: quote(written),
    remedy: 'Correct the date.',
  })),
  slugTaken: define(
    'error',
    'slug-taken',
    'A slug of the front matter belongs to another file too.',
    (slug: string, others: string) => ({
      expected: 'a slug of its own',
      found: `${quote(slug)}, which ${others} has too`,
      remedy: 'Change the slug in the front matter of one of them.',
    }),
  ),
  ingestFailed: define('error', 'ingest-failed', 'The file could not be understood.', (reason: string) => ({
    expected: 'an article',
    found: `a file on which reading failed (${reason})`,
    remedy: 'Simplify the file, or take it out of the folder.',
  })),
  settingsBroken: define('error', 'settings-broken', 'archive.yaml is not YAML.', (reason: string) => ({
    expected: 'settings as YAML, such as title: My archive',
    found: reason,
    remedy: 'Correct archive.yaml.',
  })),
  settingsInvalid: define(
    'error',
    'settings-invalid',
    'A setting is unknown, or its value has the wrong form.',
    (expected: string, found: string) => ({ expected, found, remedy: 'Correct archive.yaml.' }),
  ),

  settingsMisnamed: define(
    'warning',
    'settings-misnamed',
    'The settings are not read, since their file has another name.',
    (name: string) => ({
      expected: 'the settings in archive.yaml',
      found: name,
      remedy: 'Rename it to archive.yaml; its settings are not read.',
    }),
  ),
  frontMatterUnknownKey: define(
    'warning',
    'front-matter-unknown-key',
    'The front matter has a key that is not used.',
    (key: string, known: string) => ({
      expected: `one of ${known}`,
      found: quote(key),
      remedy: 'Rename or remove the key.',
    }),
  ),
  linkNotFollowed: define('warning', 'link-not-followed', 'A symbolic link in the folder is left out.', () => ({
    expected: 'a file or a folder',
    found: 'a symbolic link',
    remedy: 'Put a copy of what it leads to in its place.',
  })),
  legacyEncoding: define(
    'warning',
    'legacy-encoding',
    'The file is not UTF-8; its encoding was guessed.',
    (encoding: string) => ({
      expected: 'UTF-8',
      found: `text that reads as ${encoding}`,
      remedy: 'Check the letters in the article, or save the file as UTF-8.',
    }),
  ),
  controlCharactersRemoved: define(
    'warning',
    'control-characters-removed',
    'Control characters, or characters that override the direction of text, were removed.',
    (count: number, first: string) => ({
      expected: 'text without control or direction override characters',
      found: count === 1 ? `${first}, which was removed` : `${count} of them, which were removed, the first ${first}`,
      remedy: 'Check that the article reads well, and remove them from the file to silence this.',
    }),
  ),
  readAsPlainText: define(
    'warning',
    'read-as-plain-text',
    'The file passes a limit, and its Markdown was not read.',
    (limit: string, found: string) => ({
      expected: limit,
      found,
      remedy: 'Simplify its markup if it matters; the article is published as plain paragraphs.',
    }),
  ),
  noBody: define('warning', 'no-body', 'The article has a headline and nothing else.', () => ({
    expected: 'a text below the headline',
    found: 'none',
    remedy: 'Add the text if there is one.',
  })),
  noDate: define('warning', 'no-date', 'No date of publication was found.', () => ({
    expected: 'a date below the headline',
    found: 'none',
    remedy:
      'Add a line such as March 28, 2024, or date: 2024-03-28 in the front matter; the article stands among the undated.',
  })),
  noByline: define('warning', 'no-byline', 'No author was found.', () => ({
    expected: 'a byline below the headline',
    found: 'none',
    remedy: 'Add a line such as By Jane Doe, or author: Jane Doe in the front matter.',
  })),
  incompleteDate: define(
    'warning',
    'incomplete-date',
    'A date lacks its day, its month or its year.',
    (written: string) => ({
      expected: 'a day, a month and a year',
      found: quote(written),
      remedy: 'Complete the date; until then it is left out.',
    }),
  ),
  ambiguousDate: define(
    'warning',
    'ambiguous-date',
    'A date can be read with the day or with the month first.',
    (written: string, read: string) => ({
      expected: 'a date that can be read in one way',
      found: `${quote(written)}, read as ${read}`,
      remedy: 'Set dateOrder in archive.yaml, or write the month as a word.',
    }),
  ),
  factRepeated: define(
    'warning',
    'fact-repeated',
    'The text gives a date, a source or an original twice; the first holds.',
    (name: string, written: string, first: string) => ({
      expected: `one ${name}`,
      found: `${quote(written)} after ${quote(first)}, which holds`,
      remedy: 'Keep one of the two lines in the file, or write the right one into the front matter.',
    }),
  ),
  badUrl: define('warning', 'bad-url', 'The address of the original is not one of the web.', (url: string) => ({
    expected: 'an http or https address of the original',
    found: url === '' ? 'nothing' : quote(url),
    remedy: 'Correct the address, or remove the line.',
  })),
  duplicateUrl: define(
    'warning',
    'duplicate-url',
    'Two files name the same original.',
    (url: string, other: string) => ({
      expected: 'one file for each original',
      found: `${quote(url)} in ${other} too`,
      remedy: 'Remove one of the two files if they are the same article.',
    }),
  ),
  slugChanged: define(
    'warning',
    'slug-changed',
    'A slug of the front matter had to be rewritten.',
    (written: string, slug: string) => ({
      expected: 'lower-case ASCII letters, digits and hyphens',
      found: `${quote(written)}, published as ${slug}`,
      remedy: `Write slug: ${slug} in the front matter.`,
    }),
  ),
  slugShared: define(
    'warning',
    'slug-shared',
    'The address ends like that of an earlier article.',
    (slug: string, other: string, given: string) => ({
      expected: 'an address that ends in a way of its own',
      found: `${slug}, which ${other} has, so it is published as ${given}`,
      remedy: 'Leave it so, or choose another with slug: in the front matter.',
    }),
  ),
  paragraphJoined: define(
    'warning',
    'paragraph-joined',
    'A paragraph that was cut in the middle of a sentence is whole again.',
    (end: string, start: string) => ({
      expected: 'a paragraph to end with its sentence',
      found: `${quote(`${end} / ${start}`)}, which were joined`,
      remedy: 'Check that the two belong together, and join them in the file to silence this.',
    }),
  ),
  wordJoined: define(
    'warning',
    'word-joined',
    'A word that was cut at the end of a line is whole again.',
    (end: string, word: string) => ({
      expected: 'a word to stand on one line',
      found: `${quote(end)}, joined to ${quote(word)}`,
      remedy: 'Check the word, and join it in the file to silence this.',
    }),
  ),
  pictureLeftOut: define(
    'warning',
    'picture-left-out',
    'A picture is shown as a note, since pictures are not published.',
    (address: string) => ({
      expected: 'a picture as a caption, since pictures are not published yet',
      found: `the picture ${quote(address)}`,
      remedy: 'Check the note that stands in its place, and write a caption if it says too little.',
    }),
  ),
  linkRemoved: define(
    'warning',
    'link-removed',
    'A link with an address that is not allowed became text.',
    (address: string) => ({
      expected: 'a link to http, https or mailto',
      found: quote(address),
      remedy: 'Correct the link; until then its words stand without it.',
    }),
  ),
  elementRemoved: define(
    'warning',
    'element-removed',
    'An HTML element that is not allowed was removed.',
    (name: string) => ({
      expected: 'Markdown, or HTML for text',
      found: `<${name}>, which was removed`,
      remedy: 'Check that the article reads well, and remove it from the file to silence this.',
    }),
  ),
} as const
