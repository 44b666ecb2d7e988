export const messages = {
  search: 'Search',
  placeholder: 'Search the archive',
  help: 'Search help',
  close: 'Close',
  explanation:
    'Words are found in headlines and texts, in all their forms and with or without accents. While you type, the last ' +
    'word matches every word that begins with it. Press Enter to search for the word as it is.',
  otherOperators:
    '<code>tag:</code> works like <code>author:</code>, and <code>before:</code> works like <code>after:</code>. You ' +
    'can combine all of these. Press <kbd>/</kbd> or <kbd>Ctrl</kbd> <kbd>K</kbd> to go to the search box, and ' +
    '<kbd>Esc</kbd> to empty it.',
  examplesCaption: 'Examples of searches. Each is a link that runs the search.',
  exampleColumn: 'Type',
  resultColumn: 'To find',
  examples: {
    all: 'both words, in any order',
    either: 'either word',
    phrase: 'exactly this phrase',
    without: 'articles without the word',
    group: 'one word, and either of two others',
    prefix: 'words that begin like this',
    headline: 'the word in the headline',
    author: 'an author',
    source: 'a source',
    language: 'a language, by its code',
    after: 'articles published in that year or later',
    range: 'articles published from January to the end of June',
  },
} as const
