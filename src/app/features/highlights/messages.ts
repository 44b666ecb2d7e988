import { formatCount, formatNumber } from '../../components/messages.ts'

/** The texts of the bar above an article with highlights. */
export const messages = {
  label: 'Highlighted words',
  count: (matches: number) =>
    `${matches === 0 ? 'No matches' : formatCount(matches, 'match', 'matches')} for “{words}”`,
  position: (position: number, count: number) => `${formatNumber(position)} of ${formatNumber(count)}`,
  previous: 'Previous',
  previousMatch: 'Previous match',
  next: 'Next',
  nextMatch: 'Next match',
  clear: 'Clear',
} as const
