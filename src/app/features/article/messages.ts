import { formatNumber, sharedMessages } from '../../components/messages.ts'

/** The texts of an article page. */
export const messages = {
  backToResults: 'Back to results',
  allArticles: 'All articles',
  noDate: sharedMessages.noDate,
  updated: 'Updated {date}',
  missingPicture: 'Picture not in this archive',
  pictureAt: (host: string) => `Picture at ${host}`,
  table: 'Table',
  preformattedText: 'Preformatted text',
  relatedArticle: 'Related article',
  /** Each landmark needs a unique name. */
  relatedArticleNumber: (number: number) => `Related article ${number}`,
  notInArchive: 'Not in this archive',
  openOriginal: (host: string) => `Look for it at ${host}`,
  readOriginal: (host: string) => `Read the original at ${host}`,
  savedOn: 'Saved {date}',
  savedWith: 'Saved with {tool}',
  savedOnWith: 'Saved {date} with {tool}',
  savedFrom: 'Saved from {host}',
  copies: (paths: readonly string[]) => `Also kept as ${paths.join(', ')}`,
  tags: 'Tags',
  adjacentArticles: 'Previous and next article',
  earlier: 'Earlier article',
  later: 'Later article',
  previousResult: 'Previous result',
  nextResult: 'Next result',
  position: (position: number, count: number) => `${formatNumber(position)} of ${formatNumber(count)} results`,
  listUnavailable:
    'Your results could not be loaded. “Earlier article” and “Later article” lead through the whole archive.',
  mentionedIn: 'Mentioned in',
  similarArticles: 'Similar articles',
  sharedWords: (words: readonly string[]) => `Both mention: ${words.join(', ')}`,
} as const
