import { describe, expect, test } from 'vitest'
import { readText } from '../read-text.ts'

const HEAD = '# The Pier\n\nBy Ada Roe\n\nFebruary 3, 2020\n\n'
const html = (text: string, path = 'a.md') => readText(`${HEAD}${text}\n`, path).html

const CASES: Readonly<Record<string, readonly [markdown: string, html: string]>> = {
  'a wiki link': ['The [[Lannow Courier]] says so.', '<p>The Lannow Courier says so.</p>'],
  'a wiki link with other words': ['[[Ada Quill|Quill]] says so.', '<p>Quill says so.</p>'],
  'a wiki link into a folder': ['[[People/Ada Quill]] says so.', '<p>Ada Quill says so.</p>'],
  'a wiki link to a heading': ['See [[Pier#Storm]] and [[#Rain]].', '<p>See Pier > Storm and Rain.</p>'],
  'a wiki link to a block': ['See [[Pier#^a1b2c3]].', '<p>See Pier.</p>'],
  'a wiki link in bold': ['**See [[Pier|the pier]].**', '<p><strong>See the pier.</strong></p>'],
  'a wiki link in a list': ['- [[Pier]]\n- [[Rain]] ^id-1\n', '<ul><li>Pier</li><li>Rain</li></ul>'],
  'a wiki link in a table': ['| a |\n| - |\n| [[Pier\\|the pier]] |', '<td>the pier</td>'],
  'a wiki link in code': ['It is `[[Pier]]`.', '<p>It is <code>[[Pier]]</code>.</p>'],
  'a wiki link in a block of code': [
    '```\n[[Pier]] ==x== %%y%% ^ab\n```',
    '<pre><code>[[Pier]] ==x== %%y%% ^ab\n</code></pre>',
  ],
  'marked words': ['It was ==the pier==.', '<p>It was <mark>the pier</mark>.</p>'],
  'marked words with emphasis': ['==**The** pier== fell.', '<p><mark><strong>The</strong> pier</mark> fell.</p>'],
  'two marks': ['==The== ==pier==.', '<p><mark>The</mark> <mark>pier</mark>.</p>'],
  'marked Chinese words': ['他说==重要的话==。', '他说<mark>重要的话</mark>。</p>'],
  'equals signs': ['If a == b and c == d, or x==y==z.', '<p>If a == b and c == d, or x==y==z.</p>'],
  'a callout': [
    '> [!quote] The mayor\n> “We will rebuild.”',
    '<blockquote><p><strong>The mayor</strong></p><p>“We will rebuild.”</p></blockquote>',
  ],
  'a callout with a quotation only': [
    '> [!quote]\n> “We will rebuild.”',
    '<blockquote><p>“We will rebuild.”</p></blockquote>',
  ],
  'a folded callout': [
    '> [!faq]- Why [[Pier|it]] fell\n> It rained.',
    '<blockquote><p><strong>Why it fell</strong></p><p>It rained.</p></blockquote>',
  ],
  'an alert': [
    '> [!WARNING]\n> It is closed.',
    '<blockquote><p><strong>Warning</strong></p><p>It is closed.</p></blockquote>',
  ],
  'the id of a paragraph': ['It rained. ^a1b2c3', '<p>It rained.</p>'],
  'an id alone': ['> It rained.\n\n^a1b2c3', '<blockquote><p>It rained.</p></blockquote>'],
  'an exponent': ['The area is x ^2', '<p>The area is x ^2</p>'],
  'a comment': ['It rained. %%check [[this]]%% It stopped.', '<p>It rained.  It stopped.</p>'],
  'a comment over paragraphs': [
    'It rained.\n\n%%\nCheck this.\n\nAnd this.\n%%\n\nIt stopped.',
    '<p>It rained.</p><p>It stopped.</p>',
  ],
  'a comment without an end': ['It %% rained.', '<p>It %% rained.</p>'],
  'percent signs': ['From 50%% to 60%% of it.', '<p>From 50%% to 60%% of it.</p>'],
}

describe('the markup of Obsidian', () => {
  test.each(Object.entries(CASES))('is readable: %s', (_, [markdown, expected]) => {
    expect(html(markdown).replace(/&#x3e;|&gt;/gi, '>')).toContain(expected)
  })

  test('names a picture, of which the size is no description', () => {
    const { article, printed } = readText(
      `${HEAD}It rained.\n\n![[pier at night.jpg|600]]\n\n![[pier.png|The pier]]\n`,
      'a.md',
    )
    expect(JSON.stringify(article?.body)).not.toContain('[[')
    expect(printed.join('\n')).not.toContain('600')
  })

  test('has a finding for hidden comments', () => {
    expect(readText(`${HEAD}It rained. %%one%% It stopped. %%two%%\n`, 'a.md').printed).toEqual([
      'a.md:7:12  warning  comment-hidden  expected text that readers may see, found 2 comments between %%, which are not shown. Remove the signs %% to show them.',
    ])
  })

  test('is text in a file that is no Markdown', () => {
    expect(html('The [[pier]] ==fell==. %%check%%', 'a.txt')).toBe('<p>The [[pier]] ==fell==. %%check%%</p>')
  })
})
