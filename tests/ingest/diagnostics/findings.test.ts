import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/archive/files/report.ts'
import { createFinding, type FindingKind } from '../../../src/ingest/diagnostics/diagnostics.ts'
import { FINDINGS as F } from '../../../src/ingest/diagnostics/findings.ts'
import { printFindings } from '../../../src/ingest/diagnostics/print-findings.ts'

function sample<Values extends readonly unknown[]>(kind: FindingKind<Values>, ...values: Values): Finding {
  return createFinding(kind, 'a.txt', { line: 3, column: 7 }, ...values)
}

/** Every kind of finding, with its printed line. */
const MESSAGES: Readonly<Record<keyof typeof F, readonly [finding: Finding, line: string]>> = {
  unreadable: [
    sample(F.unreadable, { found: 'the error EIO', remedy: 'Check its disk' }),
    'a.txt:3:7  error  unreadable  expected a readable file, found the error EIO. Check its disk, or remove it from the folder.',
  ],
  folderUnreadable: [
    sample(F.folderUnreadable, { found: 'the error EIO', remedy: 'Check its disk' }),
    'a.txt:3:7  warning  folder-unreadable  expected a readable folder, found the error EIO. Check its disk. Until then, nothing in it is published.',
  ],
  tooLarge: [
    sample(F.tooLarge, 20_000_000, 16_777_216),
    'a.txt:3:7  error  too-large  expected at most 16777216 bytes, found 20000000. Split it into one file per article.',
  ],
  overLimit: [
    sample(F.overLimit, 'at most 500000 lines', '600000'),
    'a.txt:3:7  error  over-limit  expected at most 500000 lines, found 600000. Split it into one file per article, or remove it from the folder.',
  ],
  notText: [
    sample(F.notText, 'a NUL byte'),
    'a.txt:3:7  error  not-text  expected text, found a NUL byte. Save the file as UTF-8, or remove it from the folder.',
  ],
  emptyArticle: [
    sample(F.emptyArticle),
    'a.txt:3:7  error  empty-article  expected a headline and a text, found neither. Write the article, or remove the file from the folder.',
  ],
  frontMatterTooLong: [
    sample(F.frontMatterTooLong, '1000 lines', 2000),
    'a.txt:3:7  error  front-matter-too-long  expected front matter of at most 1000 lines, found 2000. Shorten the front matter, or close it above the text.',
  ],
  frontMatterBroken: [
    sample(F.frontMatterBroken, 'no closing ---', 'Add a line of --- below line 4.'),
    'a.txt:3:7  warning  front-matter-broken  expected front matter as YAML or TOML, found no closing ---. Add a line of --- below line 4.',
  ],
  frontMatterInvalid: [
    sample(F.frontMatterInvalid, 'lang', 'a language such as en', '“x”'),
    'a.txt:3:7  warning  front-matter-invalid  expected lang to be a language such as en, found “x”. Correct lang in the front matter. Until then, it is ignored.',
  ],
  frontMatterDate: [
    sample(F.frontMatterDate, 'published', 'in spring', null),
    'a.txt:3:7  warning  front-matter-date  expected published to be a date such as 2024-03-28, found “in spring”. Write the day, such as published: 2024-03-28. Until then, it is ignored.',
  ],
  frontMatterConflict: [
    sample(F.frontMatterConflict, 'date', 'date', '2024-03-29', 'published'),
    'a.txt:3:7  warning  front-matter-conflict  expected one value for date, found date: “2024-03-29” beside published, which is used. Remove or correct date.',
  ],
  frontMatterNoteDate: [
    sample(F.frontMatterNoteDate, 'updated', '2024-03-29', 'created'),
    'a.txt:3:7  warning  front-matter-note-date  expected updated to be before created, the day of saving, found “2024-03-29”. Remove updated. Until then, it is ignored.',
  ],
  impossibleDate: [
    sample(F.impossibleDate, '30 February 2024'),
    'a.txt:3:7  error  impossible-date  expected a day that exists, found “30 February 2024”. Correct the date.',
  ],
  slugTaken: [
    sample(F.slugTaken, 'lamp', 'b.txt'),
    'a.txt:3:7  error  slug-taken  expected a unique slug, found “lamp”, also in b.txt. Change the slug in the front matter of one of the files.',
  ],
  ingestFailed: [
    sample(F.ingestFailed, 'out of memory'),
    'a.txt:3:7  error  ingest-failed  expected an article, found a file that could not be parsed (out of memory). Simplify the file, or remove it from the folder.',
  ],
  renderFailed: [
    sample(F.renderFailed, 'articles/pier.html', 'Maximum call stack size exceeded'),
    'a.txt:3:7  error  render-failed  expected an article that can be shown as articles/pier.html, found Maximum call stack size exceeded. Simplify the file, or remove it from the folder.',
  ],
  selfExtracting: [
    sample(F.selfExtracting),
    'a.txt:3:7  error  self-extracting  expected a page of SingleFile as HTML, found a self-extracting ZIP file. Open it in a browser, and save it again with the option File format › HTML.',
  ],
  pageBroken: [
    sample(F.pageBroken, 'a MHTML file without a page'),
    'a.txt:3:7  error  page-broken  expected a saved page, found a MHTML file without a page. Save the page again, or restore the file from a copy.',
  ],
  settingsBroken: [
    sample(F.settingsBroken, 'an error: missing closing "quote'),
    'a.txt:3:7  error  settings-broken  expected settings as YAML, such as title: My archive, found an error: missing closing "quote. Correct archive.yaml.',
  ],
  settingsInvalid: [
    sample(F.settingsInvalid, 'onError to be fail or skip', '"maybe"'),
    'a.txt:3:7  error  settings-invalid  expected onError to be fail or skip, found "maybe". Correct archive.yaml.',
  ],
  settingsMisnamed: [
    sample(F.settingsMisnamed, 'archive.yml'),
    'a.txt:3:7  warning  settings-misnamed  expected the settings in archive.yaml, found archive.yml. Rename it to archive.yaml. Until then, its settings are ignored.',
  ],
  frontMatterUnknownKey: [
    sample(F.frontMatterUnknownKey, 'colour', 'title, date'),
    'a.txt:3:7  warning  front-matter-unknown-key  expected one of title, date, found “colour”. Rename or remove the key.',
  ],
  linkNotFollowed: [
    sample(F.linkNotFollowed),
    'a.txt:3:7  warning  link-not-followed  expected a file or a folder, found a symbolic link. Replace it by a copy of its target.',
  ],
  notAnArticle: [
    sample(F.notAnArticle, 'a list of links'),
    'a.txt:3:7  warning  not-an-article  expected an article, found a list of links. If it is one, save its text as a .txt file.',
  ],
  pageCut: [
    sample(F.pageCut),
    'a.txt:3:7  warning  page-cut  expected a file that ends after its last part, found a file that ends before. Check the end of the article. Save the page again, or restore the file from a copy.',
  ],
  strayBytes: [
    sample(F.strayBytes, 0x92, 2),
    'a.txt:3:7  warning  stray-bytes  expected UTF-8, found 2 other bytes, starting with 0x92. Check the letter in the article. Correct it in the file to silence this warning.',
  ],
  legacyEncoding: [
    sample(F.legacyEncoding, 'windows-1251'),
    'a.txt:3:7  warning  legacy-encoding  expected UTF-8, found bytes that look like windows-1251. Check the letters in the article, or save the file as UTF-8.',
  ],
  controlCharactersRemoved: [
    sample(F.controlCharactersRemoved, 1, 'U+202E'),
    'a.txt:3:7  warning  control-characters-removed  expected text without control or direction override characters, found U+202E, which was removed. Check that the article reads well. Remove the characters from the file to silence this warning.',
  ],
  readAsPlainText: [
    sample(F.readAsPlainText, 'at most 10000 HTML tags', '20000'),
    'a.txt:3:7  warning  read-as-plain-text  expected at most 10000 HTML tags, found 20000. The article is published as plain paragraphs. Simplify its markup if you need it.',
  ],
  noBody: [
    sample(F.noBody),
    'a.txt:3:7  warning  no-body  expected a text below the headline, found none. Add the text if there is one.',
  ],
  noDate: [
    sample(F.noDate),
    'a.txt:3:7  warning  no-date  expected a date below the headline, found none. Add a line such as March 28, 2024, or date: 2024-03-28 in the front matter. Until then, the article is undated.',
  ],
  relativeDate: [
    sample(F.relativeDate, '2 hours ago'),
    'a.txt:3:7  warning  relative-date  expected a date with a day, a month and a year, found “2 hours ago”. Add a line such as March 28, 2024, or date: 2024-03-28 in the front matter. Until then, the article is undated.',
  ],
  noByline: [
    sample(F.noByline),
    'a.txt:3:7  warning  no-byline  expected a byline below the headline, found none. Add a line such as By Jane Doe, or author: Jane Doe in the front matter.',
  ],
  otherCalendar: [
    sample(F.otherCalendar, '1398/1/12'),
    'a.txt:3:7  warning  other-calendar  expected a date of the Gregorian calendar, found “1398/1/12”. Convert it, and put it into the front matter, such as date: 2024-03-28. Until then, the article is undated.',
  ],
  incompleteDate: [
    sample(F.incompleteDate, 'March 2024'),
    'a.txt:3:7  warning  incomplete-date  expected a day, a month and a year, found “March 2024”. Complete the date. Until then, it is ignored.',
  ],
  ambiguousDate: [
    sample(F.ambiguousDate, '03/04/2024', '2024-04-03'),
    'a.txt:3:7  warning  ambiguous-date  expected an unambiguous date, found “03/04/2024”, read as 2024-04-03. Set dateOrder in archive.yaml, or write the month as a word.',
  ],
  factRepeated: [
    sample(F.factRepeated, 'source', 'The Post', 'The Courier'),
    'a.txt:3:7  warning  fact-repeated  expected one source, found “The Post” after “The Courier”, which is used. Keep one of the two lines, or write the correct value in the front matter.',
  ],
  badUrl: [
    sample(F.badUrl, '#'),
    'a.txt:3:7  warning  bad-url  expected an original address with http or https, found “#”. Correct the address, or remove the line.',
  ],
  duplicate: [
    sample(F.duplicate, 'https://example.org/a', 'b.txt'),
    'a.txt:3:7  warning  duplicate  expected one file for each article, found the article of b.txt, from “https://example.org/a”. Keep the file, which the page names, or remove it. If it is another article, correct its address.',
  ],
  duplicateUrl: [
    sample(F.duplicateUrl, 'https://example.org/a', 'b.txt'),
    'a.txt:3:7  warning  duplicate-url  expected a unique original address, found “https://example.org/a”, also in b.txt. Correct the address of one of the two.',
  ],
  slugChanged: [
    sample(F.slugChanged, 'The Lamp', 'the-lamp'),
    'a.txt:3:7  warning  slug-changed  expected lower-case ASCII letters, digits and hyphens, found “The Lamp”, published as the-lamp. Write slug: the-lamp in the front matter.',
  ],
  slugShared: [
    sample(F.slugShared, 'the-lamp', 'b.txt', 'the-lamp-abcdef'),
    'a.txt:3:7  warning  slug-shared  expected a unique slug, found the-lamp, which b.txt already uses, so the article is published as the-lamp-abcdef. Keep it, or set another slug in the front matter.',
  ],
  paragraphJoined: [
    sample(F.paragraphJoined, 'tore away the', 'roof of the'),
    'a.txt:3:7  warning  paragraph-joined  expected a paragraph that ends with a complete sentence, found “tore away the / roof of the”, which were joined. Check that the paragraphs belong together. Join them in the file to silence this warning.',
  ],
  wordJoined: [
    sample(F.wordJoined, 'storm- / bound', 'storm-bound', 0),
    'a.txt:3:7  warning  word-joined  expected a word on one line, found “storm- / bound”, joined to “storm-bound”. Check the word. Join it in the file to silence this warning.',
  ],
  headlineFromName: [
    sample(F.headlineFromName, 'The Pier Is Closed'),
    'a.txt:3:7  warning  headline-from-name  expected a headline above the text, found a sentence, so the headline is the name of the file, “The Pier Is Closed”. Check the headline. Write it above the text to silence this warning.',
  ],
  headlineShortened: [
    sample(F.headlineShortened, 'The Pier - The Post', 'The Post'),
    'a.txt:3:7  warning  headline-shortened  expected a headline without the name of a website, found “The Pier - The Post”, of which “The Post” is the source. Check the headline. Write title and source in the front matter to silence this warning.',
  ],
  commentHidden: [
    sample(F.commentHidden, 1),
    'a.txt:3:7  warning  comment-hidden  expected text that readers may see, found a comment between %%, which is not shown. Remove the signs %% to show them.',
  ],
  pageMarkRemoved: [
    sample(F.pageMarkRemoved, '- 13 -'),
    'a.txt:3:7  warning  page-mark-removed  expected a text without page numbers and running headers, found “- 13 -”, which was removed. Check that it is not a part of the text. Remove it from the file to silence this warning.',
  ],
  pictureLeftOut: [
    sample(F.pictureLeftOut, 'pier.jpg'),
    'a.txt:3:7  warning  picture-left-out  expected at most 1000 pictures, each as a file beside the article or with an address on the web, found “pier.jpg”. Correct the address, or save the picture beside the article.',
  ],
  pictureMissing: [
    sample(F.pictureMissing, 'pier.jpg'),
    'a.txt:3:7  warning  picture-missing  expected a picture in the seeds folder, found only its address “pier.jpg”. Save the picture beside the article. data/report.json lists all missing pictures.',
  ],
  pictureAmbiguous: [
    sample(F.pictureAmbiguous, 'pier.jpg', ['a/pier.jpg', 'b/pier.jpg']),
    'a.txt:3:7  warning  picture-ambiguous  expected one file of this name, or the path of the file, found “pier.jpg”, which may be a/pier.jpg or b/pier.jpg. Write the path of the picture from the article.',
  ],
  pictureUnreadable: [
    sample(F.pictureUnreadable, 'pier.heic', { found: 'HEIC', remedy: 'Convert it to JPEG or PNG' }),
    'a.txt:3:7  warning  picture-unreadable  expected “pier.heic” to be a picture such as a JPEG or a PNG, found HEIC. Convert it to JPEG or PNG.',
  ],
  pictureWithoutWords: [
    sample(F.pictureWithoutWords, 'pier.jpg'),
    'a.txt:3:7  warning  picture-without-words  expected a description or a caption, found “pier.jpg” alone. Write a description, as in ![A ferry at the pier](pier.jpg), or a caption.',
  ],
  linkRemoved: [
    sample(F.linkRemoved, 'javascript:alert(1)'),
    'a.txt:3:7  warning  link-removed  expected a valid link to http, https or mailto, found “javascript:alert(1)”. Correct the link. Until then, only its text is shown.',
  ],
  elementRemoved: [
    sample(F.elementRemoved, 'script'),
    'a.txt:3:7  warning  element-removed  expected Markdown, or HTML elements for text, found <script>, which was removed. Check that the article reads well. Remove the element from the file to silence this warning.',
  ],
  warningsOmitted: [
    sample(F.warningsOmitted, 1000, 1200),
    'a.txt:3:7  warning  warnings-omitted  expected at most 1000 warnings of a file, found 1200. Correct the file, or build again after correcting the first ones.',
  ],
}

describe('the finding', () => {
  test.each(Object.entries(MESSAGES))(
    '%s names the expected value, the found value and the remedy',
    (_, [finding, line]) => {
      expect(printFindings({ files: [], findings: [finding] })).toEqual([line, expect.any(String)])
    },
  )

  test.each(Object.values(F))('$code has a unique code, and its text ends in a full sentence', ({ code }) => {
    const findings = Object.values(MESSAGES).flatMap(([finding]) => (finding.code === code ? [finding] : []))
    expect(findings).toHaveLength(1)
    expect(findings[0]?.remedy).toMatch(/^[A-Z][^.].*[^.]\.$/)
    expect(findings[0]?.found).not.toMatch(/\.$/)
  })
})

describe('a quotation in a finding', () => {
  test('is one line of at most 60 characters', () => {
    expect(F.badUrl.message(`a\n  b ${'c'.repeat(100)}`).found).toBe(`“a b ${'c'.repeat(55)}…”`)
  })

  test('of an empty text is “nothing”', () => {
    expect(F.badUrl.message('').found).toBe('nothing')
  })

  test('of several characters contains their number', () => {
    expect(F.controlCharactersRemoved.message(3, 'U+0001').found).toBe(
      '3 of them, starting with U+0001, which were removed',
    )
  })
})
