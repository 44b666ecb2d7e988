import { x } from 'xastscript'
import { LIST_PATH } from '../../archive/paths.ts'
import type { Settings } from '../../archive/settings.ts'
import { createAddressOf } from './addresses.ts'
import { METADATA_FILES } from './file-names.ts'
import { truncate } from './truncate.ts'
import { serialiseXml } from './xml-file.ts'

/** Limits of OpenSearch 1.1, in UTF-16 code units. */
const MAX_SHORT_NAME_LENGTH = 16
const MAX_LONG_NAME_LENGTH = 48
const MAX_DESCRIPTION_LENGTH = 1024

/**
 * Returns the OpenSearch description, which lets a browser search the archive from its address bar
 * (https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md).
 */
export function serialiseOpenSearch({ title, description }: Settings, home: string): string {
  const addressOf = createAddressOf(LIST_PATH, home)
  return serialiseXml(
    x('OpenSearchDescription', { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' }, [
      x('ShortName', truncate(title, MAX_SHORT_NAME_LENGTH)),
      x('LongName', truncate(title, MAX_LONG_NAME_LENGTH)),
      x('Description', truncate(description || `Search ${title}`, MAX_DESCRIPTION_LENGTH)),
      x('Image', { height: '16', width: '16', type: 'image/svg+xml' }, addressOf('/favicon.svg')),
      x('Url', { type: 'text/html', rel: 'results', template: `${addressOf(LIST_PATH)}?q={searchTerms}` }),
      x('Url', {
        type: METADATA_FILES.openSearch.type,
        rel: 'self',
        template: addressOf(`/${METADATA_FILES.openSearch.path}`),
      }),
      x('InputEncoding', 'UTF-8'),
      x('OutputEncoding', 'UTF-8'),
    ]),
  )
}
