import { useId, useMemo, useState } from 'react'
import type { Calendar } from '../../../archive/calendar.ts'
import { type DateRange, isOpenRange, OPEN_RANGE } from '../../dates/date-range.ts'
import { Axis } from './scale/axis.tsx'
import { binsOf } from './scale/bins.ts'
import { figuresOf } from './counts.ts'
import { FiguresTable } from './counts-table.tsx'
import { heightsOf } from './plot/heights.ts'
import { Plot } from './plot/plot.tsx'
import { RangeLine } from './range-header.tsx'
import { Remark } from './status-line.tsx'
import type { DaySpan } from './scale/steps.ts'
import { UndatedBar } from './plot/undated-bar.tsx'
import { useRangeDraft } from './selection/use-range-draft.ts'
import { useView } from './scale/use-view.ts'

export interface DatedStripProps extends DateRange {
  readonly calendar: Calendar
  /** As in `SearchResult`; null where no words or facets are asked for. */
  readonly perDay: Uint32Array | null
  readonly archive: DaySpan
  /** Called once for each choice, at its end. */
  readonly onChange: (range: DateRange) => void
}

/** The strip of an archive that has dates. */
export function DatedStrip({ calendar, perDay, archive, from, to, onChange }: DatedStripProps) {
  const labelId = useId()
  const draft = useRangeDraft({ from, to }, onChange)
  const { range, motion } = draft
  const { span, zoom, changeZoom } = useView(archive, range, motion)
  const { start, end } = span
  const histogram = useMemo(() => binsOf(calendar, perDay, { start, end }), [calendar, perDay, start, end])
  const heights = useMemo(() => heightsOf(histogram.bins), [histogram])
  const [pointedDay, setPointedDay] = useState<number | null>(null)
  const pointed =
    pointedDay === null ? undefined : histogram.bins.find((bin) => bin.start <= pointedDay && pointedDay < bin.end)
  const hasMatches = perDay !== null
  const isOpen = isOpenRange(range)

  return (
    <fieldset aria-labelledby={labelId} className="time-strip">
      <RangeLine
        labelId={labelId}
        range={range}
        archive={archive}
        zoom={zoom}
        onZoom={changeZoom}
        onClear={isOpen ? null : () => draft.commit(OPEN_RANGE)}
      />
      <div className="time-strip-chart">
        {calendar.undated > 0 && (
          <UndatedBar
            articles={calendar.undated}
            matches={perDay === null ? null : (perDay[0] ?? 0)}
            heights={heights}
            isLeftOut={!isOpen}
          />
        )}
        <Plot
          histogram={histogram}
          heights={heights}
          hasMatches={hasMatches}
          archive={archive}
          draft={draft}
          pointed={pointed ?? null}
          onPoint={setPointedDay}
        />
        <Axis start={histogram.start} end={histogram.end} />
      </div>
      <div className="time-strip-foot">
        <Remark
          pointed={pointed ?? null}
          step={histogram.step}
          inRange={isOpen && motion === null ? null : figuresOf(calendar, perDay, range)}
          isMoving={motion !== null}
          hasMatches={hasMatches}
          magnification={heights.magnification}
        />
        <FiguresTable histogram={histogram} hasMatches={hasMatches} />
      </div>
    </fieldset>
  )
}
