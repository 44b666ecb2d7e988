import type { Manifest } from '../../../archive/files/manifest.ts'
import { countLabel } from '../../components/counts.ts'
import { Day } from '../../dates/formatted-date.tsx'
import type { FrameView } from './load-frame.ts'

export function Colophon({ manifest, span }: Pick<FrameView, 'span'> & { readonly manifest: Manifest }) {
  return (
    <footer className="colophon">
      <p>
        {countLabel(manifest.total)}
        {span !== null && span.first !== span.last && (
          <>
            {' '}
            from <Day date={span.first} /> to <Day date={span.last} />
          </>
        )}
        {span !== null && span.first === span.last && (
          <>
            {' '}
            of <Day date={span.first} />
          </>
        )}
      </p>
      <p>Made with Backfile</p>
    </footer>
  )
}
