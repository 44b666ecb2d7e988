import { useId, useMemo, useState } from 'react'
import type { Calendar } from '../../../archive/calendar.ts'
import { type DateRange, isOpenRange, OPEN_RANGE } from '../../dates/date-range.ts'
import { countRange, CountsTable } from './counts-table.tsx'
import { messages } from './messages.ts'
import { createHeightScale } from './plot/heights.ts'
import { Plot } from './plot/plot.tsx'
import { UndatedBar } from './plot/bars.tsx'
import { RangeHeader } from './range-header.tsx'
import { Axis } from './scale/axis.tsx'
import { buildHistogram } from './scale/histogram.ts'
import type { DaySpan } from './scale/steps.ts'
import { useView } from './scale/use-view.ts'
import { findArchiveDays } from './scale/view.ts'
import { useRangeDraft } from './selection/use-range-draft.ts'
import { StatusLine } from './status-line.tsx'

interface TimelineProps extends DateRange {
  readonly calendar: Calendar
  /** `perDay` of the `SearchResult`. Null if the query has no words and no facets. */
  readonly perDay: Uint32Array | null
  /** Called once at the end of each selection. */
  readonly onChange: (range: DateRange) => void
}

/** A histogram of the articles and the matches, on which the reader selects a range of dates. */
export function Timeline(props: TimelineProps) {
  const archive = findArchiveDays(props.calendar)
  if (archive !== null) return <DatedTimeline {...props} archive={archive} />
  const { undated } = props.calendar
  return undated > 0 && <p className="timeline-note">{messages.noDates(undated)}</p>
}

function DatedTimeline({ calendar, perDay, archive, from, to, onChange }: TimelineProps & { archive: DaySpan }) {
  const labelId = useId()
  const draft = useRangeDraft({ from, to }, onChange)
  const { range, motion } = draft
  const { span, zoom, toggleZoom } = useView(archive, range, motion)
  const { start, end } = span
  const histogram = useMemo(() => buildHistogram(calendar, perDay, { start, end }), [calendar, perDay, start, end])
  const heights = useMemo(() => createHeightScale(histogram.bins), [histogram])
  const [hoveredDay, setHoveredDay] = useState<number | null>(null)
  const hovered =
    hoveredDay === null ? undefined : histogram.bins.find((bin) => bin.start <= hoveredDay && hoveredDay < bin.end)
  const hasMatches = perDay !== null
  const isOpen = isOpenRange(range)

  return (
    <fieldset aria-labelledby={labelId} className="timeline">
      <RangeHeader
        labelId={labelId}
        range={range}
        archive={archive}
        zoom={zoom}
        onZoom={toggleZoom}
        onClear={isOpen ? null : () => draft.commit(OPEN_RANGE)}
      />
      <div className="timeline-chart">
        {calendar.undated > 0 && (
          <UndatedBar
            articles={calendar.undated}
            matches={perDay === null ? null : (perDay[0] ?? 0)}
            heights={heights}
            isExcluded={!isOpen}
          />
        )}
        <Plot
          histogram={histogram}
          heights={heights}
          hasMatches={hasMatches}
          archive={archive}
          draft={draft}
          hovered={hovered ?? null}
          onHover={setHoveredDay}
        />
        <Axis start={histogram.start} end={histogram.end} />
      </div>
      <div className="timeline-foot">
        <StatusLine
          hovered={hovered ?? null}
          step={histogram.step}
          inRange={isOpen && motion === null ? null : countRange(calendar, perDay, range)}
          isMoving={motion !== null}
          hasMatches={hasMatches}
          magnification={heights.magnification}
        />
        <CountsTable histogram={histogram} hasMatches={hasMatches} />
      </div>
    </fieldset>
  )
}
