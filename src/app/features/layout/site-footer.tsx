import { FilledMessage } from '../../components/filled-message.tsx'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import { messages } from './messages.ts'
import { LICENSES_FILE } from '../../../archive/paths.ts'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { useLinkNavigation } from '../../navigation/link-navigation.tsx'
import type { ArchiveSnapshot } from '../../data/archive-snapshot.ts'
import { archiveSpan, type ArchiveSpan } from '../../dates/archive-span.ts'

export interface LayoutData {
  readonly title: string
  readonly manifest: Manifest
  /** Null if no article has a date. */
  readonly span: ArchiveSpan | null
}

export async function loadLayout(snapshot: ArchiveSnapshot): Promise<LayoutData> {
  const manifest = await snapshot.manifest()
  return { title: manifest.title, manifest, span: archiveSpan(await snapshot.calendar()) }
}

interface SiteFooterProps extends Pick<LayoutData, 'manifest' | 'span'> {
  readonly hasLicensesFile: boolean
}

export function SiteFooter({ manifest: { total }, span, hasLicensesFile }: SiteFooterProps) {
  const { location, createHref } = useLinkNavigation()
  return (
    <footer className="site-footer">
      <p>
        {span === null ? (
          messages.total(total)
        ) : (
          <FilledMessage
            text={span.first === span.last ? messages.totalOfDay(total) : messages.totalOfSpan(total)}
            values={{ first: <FormattedDate date={span.first} />, last: <FormattedDate date={span.last} /> }}
          />
        )}
      </p>
      <p>
        {messages.madeWith} ·{' '}
        {hasLicensesFile ? (
          <a href={createHref(location, `/${LICENSES_FILE}`)}>{messages.licenses}</a>
        ) : (
          messages.licensesInSource
        )}
      </p>
    </footer>
  )
}
