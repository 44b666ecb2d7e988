import { parseIsoDate } from '../../../archive/iso-date.ts'

const YEAR_MONTH_DAY = /[/_-]((?:19|20)\d\d)[/_-]?(\d\d)[/_-]?(\d\d)(?=[/_.-]|$)/

/** Returns the date in the path of an address: `/2020/02/03/storm.html`, `/storm-20200203.html`. */
export function readUrlDate(url: string | null): string | null {
  const [, year, month, day] = YEAR_MONTH_DAY.exec(url ?? '') ?? []
  return year === undefined ? null : parseIsoDate(`${year}-${month}-${day}`)
}
