import type { Manifest } from '../../../archive/files/manifest.ts'
import { formatArticleCount } from '../../components/counts.ts'
import { FormattedDate } from '../../dates/formatted-date.tsx'
import type { FrameView } from './load-frame.ts'

export function Colophon({ manifest, span }: Pick<FrameView, 'span'> & { readonly manifest: Manifest }) {
  return (
    <footer className="colophon">
      <p>
        {formatArticleCount(manifest.total)}
        {span !== null && span.first !== span.last && (
          <>
            {' '}
            from <FormattedDate date={span.first} /> to <FormattedDate date={span.last} />
          </>
        )}
        {span !== null && span.first === span.last && (
          <>
            {' '}
            of <FormattedDate date={span.first} />
          </>
        )}
      </p>
      <p>Made with Backfile</p>
    </footer>
  )
}
