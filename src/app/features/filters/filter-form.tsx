import { type ReactNode, useId, useState } from 'react'
import { MONTHS_PATH } from '../../../archive/paths.ts'
import { RichMessage } from '../../components/rich-message.tsx'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { messages } from './messages.ts'

interface FilterFormProps {
  readonly searchBox: ReactNode
  readonly fields: ReactNode
  readonly facets: ReactNode
  /** The number of active filters among the fields and facets. */
  readonly activeCount: number
}

/** Each control applies its change at once. On a phone, all controls but the search box are collapsed. */
export function FilterForm({ searchBox, fields, facets, activeCount }: FilterFormProps) {
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  return (
    <search aria-label={messages.formLabel} className="filters">
      {/* The browser must not restore old values, because the URL has the current ones. */}
      <form autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        {searchBox}
        <button
          type="button"
          className="button filters-toggle"
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          {messages.filters(activeCount)}
        </button>
        <div id={panelId} className="filters-panel" data-open={isOpen || undefined}>
          <div className="filters-fields">{fields}</div>
          {facets}
        </div>
      </form>
      <noscript>
        <p>
          <RichMessage
            text={messages.withoutScripts}
            renderLink={(label) => <ArchiveLink to={MONTHS_PATH}>{label}</ArchiveLink>}
          />
        </p>
      </noscript>
    </search>
  )
}
