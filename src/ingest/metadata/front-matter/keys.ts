/** The metadata that front matter can set. The names are those of the documented keys. */
export type FieldName =
  | 'title'
  | 'author'
  | 'date'
  | 'updated'
  | 'saved'
  | 'source'
  | 'url'
  | 'tags'
  | 'lang'
  | 'slug'
  | 'summary'

/**
 * The names of each field, the most exact one first: if two names of a field have different values, the first name wins.
 * Case, spaces, hyphens, underscores and full stops in names are ignored.
 */
// biome-ignore format: a few lines for each field
const NAMES: Readonly<Record<FieldName, readonly string[]>> = {
  title: [
    'headline', 'title', 'article title', 'full title', 'page title',
    'titel', 'überschrift', 'schlagzeile', 'titre', 'título', 'titular', 'titolo', 'kop', 'rubrik', 'otsikko', 'tytuł',
    'заголовок', 'название', 'назва', 'başlık', 'العنوان', 'عنوان', 'כותרת', '标题', '標題', 'タイトル', '見出し', '제목',
  ],
  author: [
    'authors', 'author', 'byline', 'creator', 'creators', 'by', 'written by', 'writer', 'writers', 'reporter', 'author name', 'published by',
    'autor', 'autorin', 'autoren', 'autora', 'autores', 'auteur', 'auteurs', 'autrice', 'autore', 'autori', 'verfasser',
    'författare', 'автор', 'авторы', 'автори', 'yazar', 'الكاتب', 'نویسنده', 'מאת', '作者', '著者', '저자', '기자',
  ],
  date: [
    'date published', 'published', 'publish date', 'publication date', 'published date', 'pub date', 'published at',
    'published on', 'published time', 'date issued', 'issued', 'date', 'posted', 'date posted', 'post date', 'release date',
    'veröffentlicht', 'erschienen', 'datum', 'publié', 'date de publication', 'fecha', 'fecha de publicación', 'data',
    'data publikacji', 'дата', 'дата публикации', 'tarih', 'التاريخ', 'تاريخ', '发布时间', '发布日期', '日期', '日付', '날짜',
  ],
  updated: [
    'date modified', 'modified', 'modified at', 'modified time', 'last modified', 'lastmod', 'last mod', 'updated',
    'date updated', 'updated at', 'updated on', 'updated time', 'last updated', 'last update', 'aktualisiert', 'mis à jour',
    'actualizado', 'обновлено',
  ],
  saved: [
    'date saved', 'saved', 'saved at', 'saved on', 'clipped', 'date clipped', 'clipped at', 'captured', 'date captured',
    'date added', 'added', 'added at', 'archived', 'date archived', 'archived at', 'retrieved', 'accessed', 'access date',
    'date accessed', 'downloaded', 'imported', 'created', 'date created', 'created at', 'created time', 'creation date',
  ],
  source: [
    'newspaper', 'publication', 'publication title', 'source', 'publisher', 'site name', 'site', 'outlet', 'website', 'domain name', 'domain',
    'zeitung', 'quelle', 'journal', 'periódico', 'fuente', 'fonte', 'bron', 'źródło', 'источник', 'газета', 'издание',
    'kaynak', 'المصدر', '来源', '來源', '出典', '출처',
  ],
  url: [
    'original url', 'original', 'canonical url', 'canonical', 'source url', 'article url', 'url', 'link', 'permalink',
    'original link', 'web url', 'page url', 'uri', 'href', 'adresse', 'lien', 'enlace', 'ссылка', '链接', '网址', '原文链接',
  ],
  tags: [
    'tags', 'tag', 'document tags', 'keywords', 'keyword', 'categories', 'category', 'labels', 'label', 'topics', 'topic', 'subjects',
    'schlagwörter', 'stichworte', 'mots-clés', 'etiquetas', 'теги', 'метки', '标签', '標籤', 'タグ', '태그',
  ],
  lang: ['language', 'lang', 'locale', 'sprache', 'langue', 'idioma', 'язык', '语言'],
  slug: ['slug'],
  summary: [
    'summary', 'description', 'abstract', 'excerpt', 'standfirst', 'subtitle', 'subheadline', 'dek', 'teaser', 'lead',
    'zusammenfassung', 'beschreibung', 'résumé', 'resumen', 'resumo', '摘要', '描述',
  ],
}

/** The documented keys, which findings list. */
export const KNOWN_KEYS = 'title, author, date, updated, saved, source, url, tags, lang, slug, summary'

/** Front matter of Hugo and Zola has keys of the user's own in these mappings. */
const CONTAINERS = new Set(['params', 'extra', 'taxonomies', 'metadata', 'meta'])

export interface KnownKey {
  readonly field: FieldName
  /** The lowest rank is the most exact name of the field. */
  readonly rank: number
}

const KNOWN: ReadonlyMap<string, KnownKey> = new Map(
  (Object.keys(NAMES) as FieldName[]).flatMap((field) =>
    NAMES[field].map((name, rank) => [foldKey(name), { field, rank }] as const),
  ),
)

/** Finds the field that a key names: `Date_Published`, `date-published` and `og:title` are known. Null for others. */
export function findKey(key: string): KnownKey | null {
  return KNOWN.get(foldKey(key)) ?? null
}

export function isContainer(key: string): boolean {
  return CONTAINERS.has(foldKey(key))
}

function foldKey(key: string): string {
  return key
    .trim()
    .toLowerCase()
    .replace(/^(?:og|dc|dcterms|article|schema)[:.]/, '')
    .replace(/[\s_.-]/g, '')
}
