import { formatNumber } from '../../../components/messages.ts'

/** The texts of the viewer. */
export const messages = {
  label: 'Pictures of the article',
  previous: 'Previous picture',
  next: 'Next picture',
  close: 'Close',
  position: (position: number, count: number) => `${formatNumber(position)} of ${formatNumber(count)}`,
} as const
