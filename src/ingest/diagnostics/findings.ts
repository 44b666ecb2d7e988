import type { ReadProblem } from '../files/read-errors.ts'
import { defineError, defineWarning } from './diagnostics.ts'

/** Quotes at most 60 characters of a file on one line. */
function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`
}

/** All kinds of findings. A test compares docs/findings.md with this table. */
export const FINDINGS = {
  unreadable: defineError('unreadable', 'The file cannot be read.', ({ found, remedy }: ReadProblem) => ({
    expected: 'a readable file',
    found,
    remedy: `${remedy}, or remove it from the folder.`,
  })),
  tooLarge: defineError('too-large', 'The file is too large.', (bytes: number, limit: number) => ({
    expected: `at most ${limit} bytes`,
    found: `${bytes}`,
    remedy: 'Split it into one file per article.',
  })),
  overLimit: defineError(
    'over-limit',
    'The file would become too large an article, or takes too much time or memory.',
    (limit: string, found: string) => ({
      expected: limit,
      found,
      remedy: 'Split it into one file per article, or remove it from the folder.',
    }),
  ),
  notText: defineError('not-text', 'The file is not text, or its encoding is unknown.', (what: string) => ({
    expected: 'text',
    found: what,
    remedy: 'Save the file as UTF-8, or remove it from the folder.',
  })),
  emptyArticle: defineError('empty-article', 'The file has neither a headline nor a text.', () => ({
    expected: 'a headline and a text',
    found: 'neither',
    remedy: 'Write the article, or remove the file from the folder.',
  })),
  frontMatterTooLong: defineError(
    'front-matter-too-long',
    'The front matter is too long.',
    (limit: string, found: number) => ({
      expected: `front matter of at most ${limit}`,
      found: String(found),
      remedy: 'Shorten the front matter, or close it above the text.',
    }),
  ),
  impossibleDate: defineError('impossible-date', 'A date names a day that does not exist.', (written: string) => ({
    expected: 'a day that exists',
    found: quote(written),
    remedy: 'Correct the date.',
  })),
  slugTaken: defineError(
    'slug-taken',
    'The front matter requires a slug that another file has.',
    (slug: string, others: string) => ({
      expected: 'a unique slug',
      found: `${quote(slug)}, also in ${others}`,
      remedy: 'Change the slug in the front matter of one of the files.',
    }),
  ),
  ingestFailed: defineError('ingest-failed', 'The file could not be parsed.', (reason: string) => ({
    expected: 'an article',
    found: `a file that could not be parsed (${reason})`,
    remedy: 'Simplify the file, or remove it from the folder.',
  })),
  renderFailed: defineError(
    'render-failed',
    'The page of the article could not be rendered.',
    (page: string, reason: string) => ({
      expected: `an article that can be shown as ${page}`,
      found: reason,
      remedy: 'Simplify the file, or remove it from the folder.',
    }),
  ),
  selfExtracting: defineError(
    'self-extracting',
    'The page was saved as a self-extracting ZIP file, which may be encrypted.',
    () => ({
      expected: 'a page of SingleFile as HTML',
      found: 'a self-extracting ZIP file',
      remedy: 'Open it in a browser, and save it again with the option File format › HTML.',
    }),
  ),
  pageBroken: defineError('page-broken', 'The file of a saved page is damaged.', (found: string) => ({
    expected: 'a saved page',
    found,
    remedy: 'Save the page again, or restore the file from a copy.',
  })),
  settingsBroken: defineError('settings-broken', 'archive.yaml is not YAML.', (reason: string) => ({
    expected: 'settings as YAML, such as title: My archive',
    found: reason,
    remedy: 'Correct archive.yaml.',
  })),
  settingsInvalid: defineError(
    'settings-invalid',
    'A setting is unknown or has an invalid value.',
    (expected: string, found: string) => ({ expected, found, remedy: 'Correct archive.yaml.' }),
  ),

  settingsMisnamed: defineWarning(
    'settings-misnamed',
    'The settings file has the wrong name, so it is ignored.',
    (name: string) => ({
      expected: 'the settings in archive.yaml',
      found: name,
      remedy: 'Rename it to archive.yaml. Until then, its settings are ignored.',
    }),
  ),
  frontMatterBroken: defineWarning(
    'front-matter-broken',
    'The front matter, or a value of it, is not YAML or TOML. It is read line by line.',
    (found: string, remedy: string) => ({ expected: 'front matter as YAML or TOML', found, remedy }),
  ),
  frontMatterInvalid: defineWarning(
    'front-matter-invalid',
    'A key of the front matter has an invalid value, which is ignored.',
    (key: string, expected: string, found: string) => ({
      expected: `${key} to be ${expected}`,
      found,
      remedy: `Correct ${key} in the front matter. Until then, it is ignored.`,
    }),
  ),
  frontMatterDate: defineWarning(
    'front-matter-date',
    'A date of the front matter cannot be read, or has other text beside it.',
    (key: string, written: string, read: string | null) => ({
      expected: `${key} to be a date such as 2024-03-28`,
      found: read === null ? quote(written) : `${quote(written)}, of which ${read} is used`,
      remedy:
        read === null
          ? `Write the day, such as ${key}: 2024-03-28. Until then, it is ignored.`
          : `Write ${key}: ${read}, if that is the day.`,
    }),
  ),
  frontMatterConflict: defineWarning(
    'front-matter-conflict',
    'Two keys of the front matter mean the same and have different values. The more exact key wins.',
    (field: string, key: string, value: string, winner: string) => ({
      expected: `one value for ${field}`,
      found: `${key}: ${quote(value)} beside ${winner}, which is used`,
      remedy: `Remove or correct ${key}.`,
    }),
  ),
  frontMatterNoteDate: defineWarning(
    'front-matter-note-date',
    'The front matter says when a note was changed, which is no update of the article.',
    (key: string, written: string, saved: string) => ({
      expected: `${key} to be before ${saved}, the day of saving`,
      found: quote(written),
      remedy: `Remove ${key}. Until then, it is ignored.`,
    }),
  ),
  frontMatterUnknownKey: defineWarning(
    'front-matter-unknown-key',
    'The front matter has an unknown key.',
    (key: string, known: string) => ({
      expected: `one of ${known}`,
      found: quote(key),
      remedy: 'Rename or remove the key.',
    }),
  ),
  folderUnreadable: defineWarning(
    'folder-unreadable',
    'A folder cannot be read, so nothing in it is published.',
    ({ found, remedy }: ReadProblem) => ({
      expected: 'a readable folder',
      found,
      remedy: `${remedy}. Until then, nothing in it is published.`,
    }),
  ),
  linkNotFollowed: defineWarning('link-not-followed', 'A symbolic link is not followed.', () => ({
    expected: 'a file or a folder',
    found: 'a symbolic link',
    remedy: 'Replace it by a copy of its target.',
  })),
  notAnArticle: defineWarning('not-an-article', 'The file is not an article, so it is left out.', (reason: string) => ({
    expected: 'an article',
    found: reason,
    remedy: 'If it is one, save its text as a .txt file.',
  })),
  pageCut: defineWarning(
    'page-cut',
    'The file of a saved page has no end, so pictures or text may be missing.',
    () => ({
      expected: 'a file that ends after its last part',
      found: 'a file that ends before',
      remedy: 'Check the end of the article. Save the page again, or restore the file from a copy.',
    }),
  ),
  strayBytes: defineWarning(
    'stray-bytes',
    'The file is UTF-8, but some bytes are not; they were read as Windows-1252.',
    (byte: number, count: number) => ({
      expected: 'UTF-8',
      found: `${count === 1 ? 'one other byte' : `${count} other bytes`}, starting with 0x${byte.toString(16).toUpperCase()}`,
      remedy: 'Check the letter in the article. Correct it in the file to silence this warning.',
    }),
  ),
  legacyEncoding: defineWarning(
    'legacy-encoding',
    'The file is not UTF-8; its encoding was guessed.',
    (encoding: string) => ({
      expected: 'UTF-8',
      found: `bytes that look like ${encoding}`,
      remedy: 'Check the letters in the article, or save the file as UTF-8.',
    }),
  ),
  controlCharactersRemoved: defineWarning(
    'control-characters-removed',
    'Control characters or direction override characters were removed.',
    (count: number, first: string) => ({
      expected: 'text without control or direction override characters',
      found:
        count === 1 ? `${first}, which was removed` : `${count} of them, starting with ${first}, which were removed`,
      remedy: 'Check that the article reads well. Remove the characters from the file to silence this warning.',
    }),
  ),
  readAsPlainText: defineWarning(
    'read-as-plain-text',
    'The file exceeds a limit, so its Markdown was not parsed.',
    (limit: string, found: string) => ({
      expected: limit,
      found,
      remedy: 'The article is published as plain paragraphs. Simplify its markup if you need it.',
    }),
  ),
  noBody: defineWarning('no-body', 'The article has a headline but no text.', () => ({
    expected: 'a text below the headline',
    found: 'none',
    remedy: 'Add the text if there is one.',
  })),
  noDate: defineWarning('no-date', 'No publication date was found.', () => ({
    expected: 'a date below the headline',
    found: 'none',
    remedy:
      'Add a line such as March 28, 2024, or date: 2024-03-28 in the front matter. Until then, the article is undated.',
  })),
  relativeDate: defineWarning(
    'relative-date',
    'A date counts from the day on which the article was saved, which the file does not tell.',
    (written: string) => ({
      expected: 'a date with a day, a month and a year',
      found: quote(written),
      remedy:
        'Add a line such as March 28, 2024, or date: 2024-03-28 in the front matter. Until then, the article is undated.',
    }),
  ),
  noByline: defineWarning('no-byline', 'No author was found.', () => ({
    expected: 'a byline below the headline',
    found: 'none',
    remedy: 'Add a line such as By Jane Doe, or author: Jane Doe in the front matter.',
  })),
  otherCalendar: defineWarning('other-calendar', 'A date belongs to another calendar.', (written: string) => ({
    expected: 'a date of the Gregorian calendar',
    found: quote(written),
    remedy:
      'Convert it, and put it into the front matter, such as date: 2024-03-28. Until then, the article is undated.',
  })),
  incompleteDate: defineWarning('incomplete-date', 'A date has no day, no month or no year.', (written: string) => ({
    expected: 'a day, a month and a year',
    found: quote(written),
    remedy: 'Complete the date. Until then, it is ignored.',
  })),
  ambiguousDate: defineWarning(
    'ambiguous-date',
    'A date is ambiguous: the day or the month can be first.',
    (written: string, read: string) => ({
      expected: 'an unambiguous date',
      found: `${quote(written)}, read as ${read}`,
      remedy: 'Set dateOrder in archive.yaml, or write the month as a word.',
    }),
  ),
  factRepeated: defineWarning(
    'fact-repeated',
    'The text has two different dates, sources or original addresses. The first one is used.',
    (name: string, written: string, first: string) => ({
      expected: `one ${name}`,
      found: `${quote(written)} after ${quote(first)}, which is used`,
      remedy: 'Keep one of the two lines, or write the correct value in the front matter.',
    }),
  ),
  badUrl: defineWarning('bad-url', 'The original address is not a web address.', (url: string) => ({
    expected: 'an original address with http or https',
    found: url === '' ? 'nothing' : quote(url),
    remedy: 'Correct the address, or remove the line.',
  })),
  duplicate: defineWarning(
    'duplicate',
    'Another file with the same article is published.',
    (url: string, other: string) => ({
      expected: 'one file for each article',
      found: `the article of ${other}, from ${quote(url)}`,
      remedy: 'Keep the file, which the page names, or remove it. If it is another article, correct its address.',
    }),
  ),
  duplicateUrl: defineWarning(
    'duplicate-url',
    'Two different articles have the same original address.',
    (url: string, other: string) => ({
      expected: 'a unique original address',
      found: `${quote(url)}, also in ${other}`,
      remedy: 'Correct the address of one of the two.',
    }),
  ),
  slugChanged: defineWarning(
    'slug-changed',
    'A slug of the front matter was changed to a valid one.',
    (written: string, slug: string) => ({
      expected: 'lower-case ASCII letters, digits and hyphens',
      found: `${quote(written)}, published as ${slug}`,
      remedy: `Write slug: ${slug} in the front matter.`,
    }),
  ),
  slugShared: defineWarning(
    'slug-shared',
    'Another article already uses this slug, so a suffix was added.',
    (slug: string, other: string, given: string) => ({
      expected: 'a unique slug',
      found: `${slug}, which ${other} already uses, so the article is published as ${given}`,
      remedy: 'Keep it, or set another slug in the front matter.',
    }),
  ),
  paragraphJoined: defineWarning(
    'paragraph-joined',
    'Two paragraphs were joined, because a page break divided a sentence.',
    (end: string, start: string) => ({
      expected: 'a paragraph that ends with a complete sentence',
      found: `${quote(`${end} / ${start}`)}, which were joined`,
      remedy: 'Check that the paragraphs belong together. Join them in the file to silence this warning.',
    }),
  ),
  wordJoined: defineWarning(
    'word-joined',
    'A word that was divided at the end of a line was joined.',
    (end: string, word: string, others: number) => ({
      expected: 'a word on one line',
      found: `${quote(end)}, joined to ${quote(word)}${others === 0 ? '' : `, and ${others} more in this paragraph`}`,
      remedy:
        others === 0
          ? 'Check the word. Join it in the file to silence this warning.'
          : 'Check the words. Join them in the file to silence this warning.',
    }),
  ),
  pageMarkRemoved: defineWarning(
    'page-mark-removed',
    'A page number or a running header was removed from the text.',
    (text: string) => ({
      expected: 'a text without page numbers and running headers',
      found: `${quote(text)}, which was removed`,
      remedy: 'Check that it is not a part of the text. Remove it from the file to silence this warning.',
    }),
  ),
  headlineFromName: defineWarning(
    'headline-from-name',
    'The text has no headline, so the name of the file is used.',
    (name: string) => ({
      expected: 'a headline above the text',
      found: `a sentence, so the headline is the name of the file, ${quote(name)}`,
      remedy: 'Check the headline. Write it above the text to silence this warning.',
    }),
  ),
  headlineShortened: defineWarning(
    'headline-shortened',
    'The name of the website was removed from the headline.',
    (title: string, source: string) => ({
      expected: 'a headline without the name of a website',
      found: `${quote(title)}, of which ${quote(source)} is the source`,
      remedy: 'Check the headline. Write title and source in the front matter to silence this warning.',
    }),
  ),
  commentHidden: defineWarning(
    'comment-hidden',
    'Comments of Obsidian, between two %%, are not shown.',
    (count: number) => ({
      expected: 'text that readers may see',
      found: `${count === 1 ? 'a comment' : `${count} comments`} between %%, which ${count === 1 ? 'is' : 'are'} not shown`,
      remedy: 'Remove the signs %% to show them.',
    }),
  ),
  pictureLeftOut: defineWarning(
    'picture-left-out',
    'A picture was left out, because its address names no file, or because an article has more than 1,000 pictures.',
    (address: string) => ({
      expected: 'at most 1000 pictures, each as a file beside the article or with an address on the web',
      found: quote(address),
      remedy: 'Correct the address, or save the picture beside the article.',
    }),
  ),
  pictureMissing: defineWarning(
    'picture-missing',
    'A picture is not in the seeds folder. A note takes its place.',
    (address: string) => ({
      expected: 'a picture in the seeds folder',
      found: `only its address ${quote(address)}`,
      remedy: 'Save the picture beside the article. data/report.json lists all missing pictures.',
    }),
  ),
  pictureAmbiguous: defineWarning(
    'picture-ambiguous',
    'Several files have the name of a picture. A note takes its place.',
    (name: string, paths: readonly string[]) => ({
      expected: 'one file of this name, or the path of the file',
      found: `${quote(name)}, which may be ${paths.slice(0, 3).join(' or ')}`,
      remedy: 'Write the path of the picture from the article.',
    }),
  ),
  pictureUnreadable: defineWarning(
    'picture-unreadable',
    'A picture cannot be converted: it is damaged, too large, or of an unknown format. A note takes its place.',
    (name: string, { found, remedy }: ReadProblem) => ({
      expected: `${quote(name)} to be a picture such as a JPEG or a PNG`,
      found,
      remedy: `${remedy}.`,
    }),
  ),
  pictureWithoutWords: defineWarning(
    'picture-without-words',
    'A picture has neither a description nor a caption, so readers who cannot see it learn nothing of it.',
    (name: string) => ({
      expected: 'a description or a caption',
      found: `${quote(name)} alone`,
      remedy: 'Write a description, as in ![A ferry at the pier](pier.jpg), or a caption.',
    }),
  ),
  linkRemoved: defineWarning(
    'link-removed',
    'A link with a forbidden or invalid address was replaced by its text.',
    (address: string) => ({
      expected: 'a valid link to http, https or mailto',
      found: quote(address),
      remedy: 'Correct the link. Until then, only its text is shown.',
    }),
  ),
  elementRemoved: defineWarning('element-removed', 'A forbidden HTML element was removed.', (name: string) => ({
    expected: 'Markdown, or HTML elements for text',
    found: `<${name}>, which was removed`,
    remedy: 'Check that the article reads well. Remove the element from the file to silence this warning.',
  })),
  warningsOmitted: defineWarning(
    'warnings-omitted',
    'A file has more than 1,000 warnings. The report omits the others.',
    (limit: number, count: number) => ({
      expected: `at most ${limit} warnings of a file`,
      found: String(count),
      remedy: 'Correct the file, or build again after correcting the first ones.',
    }),
  ),
} as const
