import { useLocation } from 'react-router'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { LIST_PATH, MONTHS_PATH } from '../../../archive/paths.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { isList } from '../../navigation/steps-to-list.ts'

/** The archive's name is the heading of the list, and small above any other page. */
export function Masthead({ manifest }: { readonly manifest: Manifest }) {
  const { pathname } = useLocation()
  const atList = isList(pathname)
  const Name = atList ? 'h1' : 'p'
  return (
    <header className="masthead" data-size={atList ? 'large' : 'small'}>
      <Name className="masthead-name" lang={manifest.language} dir="auto">
        <ArchiveLink to={LIST_PATH}>{manifest.title}</ArchiveLink>
      </Name>
      {atList && manifest.description !== '' && (
        <p className="masthead-motto" lang={manifest.language} dir="auto">
          {manifest.description}
        </p>
      )}
      <nav aria-label="Archive">
        <ArchiveLink to={LIST_PATH} aria-current={atList ? 'page' : undefined}>
          All articles
        </ArchiveLink>
        <ArchiveLink to={MONTHS_PATH} aria-current={isMonthIndex(pathname) ? 'page' : undefined}>
          By month
        </ArchiveLink>
      </nav>
    </header>
  )
}

/** File servers answer with the index at the address of its folder too. */
function isMonthIndex(pathname: string): boolean {
  return pathname === MONTHS_PATH || pathname.replace(/\/$/, '') === '/months'
}
