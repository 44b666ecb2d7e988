import { countLabel } from '../../components/count-label.ts'
import { DatedStrip, type DatedStripProps } from './dated-strip.tsx'
import { daysOfArchive } from './view.ts'

export type TimeStripProps = Omit<DatedStripProps, 'archive'>

/** The archive over time, with what was found drawn over the whole, and a brush to choose a range of dates. */
export function TimeStrip(props: TimeStripProps) {
  const archive = daysOfArchive(props.calendar)
  if (archive !== null) return <DatedStrip {...props} archive={archive} />
  const { undated } = props.calendar
  return undated > 0 && <p className="time-strip-note">{countLabel(undated)}, none with a date</p>
}
