import { formatArticleCount } from '../../components/counts.ts'
import { DatedStrip, type DatedStripProps } from './dated-timeline.tsx'
import { daysOfArchive } from './scale/view.ts'

export type TimeStripProps = Omit<DatedStripProps, 'archive'>

/** The archive over time, with what was found drawn over the whole, and a brush to choose a range of dates. */
export function Timeline(props: TimeStripProps) {
  const archive = daysOfArchive(props.calendar)
  if (archive !== null) return <DatedStrip {...props} archive={archive} />
  const { undated } = props.calendar
  return undated > 0 && <p className="time-strip-note">{formatArticleCount(undated)}, none with a date</p>
}
