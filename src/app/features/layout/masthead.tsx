import { useLocation } from 'react-router'
import type { Manifest } from '../../../archive/files/manifest.ts'
import { LIST_PATH, MONTHS_PATH } from '../../../archive/paths.ts'
import { ArchiveLink } from '../../navigation/archive-link.tsx'
import { isList } from '../../navigation/steps-to-list.ts'
import { messages } from './messages.ts'

/** The title of the archive is the heading of the list. On all other pages it is small and not a heading. */
export function Masthead({ manifest }: { readonly manifest: Manifest }) {
  const { pathname } = useLocation()
  const isOnList = isList(pathname)
  const Name = isOnList ? 'h1' : 'p'
  return (
    <header className="masthead" data-size={isOnList ? 'large' : 'small'}>
      <Name className="masthead-name" lang={manifest.language} dir="auto">
        <ArchiveLink to={LIST_PATH}>{manifest.title}</ArchiveLink>
      </Name>
      {isOnList && manifest.description !== '' && (
        <p className="masthead-motto" lang={manifest.language} dir="auto">
          {manifest.description}
        </p>
      )}
      <nav aria-label={messages.navigation}>
        <ArchiveLink to={LIST_PATH} aria-current={isOnList ? 'page' : undefined}>
          {messages.allArticles}
        </ArchiveLink>
        <ArchiveLink to={MONTHS_PATH} aria-current={isMonthIndex(pathname) ? 'page' : undefined}>
          {messages.byMonth}
        </ArchiveLink>
      </nav>
    </header>
  )
}

/** The addresses `/months` and `/months/` show the index too, because file servers send the index of a folder. */
function isMonthIndex(pathname: string): boolean {
  return pathname === MONTHS_PATH || pathname.replace(/\/$/, '') === '/months'
}
