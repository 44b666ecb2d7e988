import { formatNumber } from '../../components/messages.ts'

export const messages = {
  period: 'Period',
  anyDate: 'Any date',
  otherDates: 'Other dates',
  year: (year: string, articles: number) => `All of ${year} (${formatNumber(articles)})`,
  month: (month: string, articles: number) => `${month} (${formatNumber(articles)})`,
  from: 'From',
  to: 'To',
  impossible: 'There is no such day, so this date does not limit the list.',
  fromAfterTo: '“From” is after “To”, so no date is in between.',
} as const
