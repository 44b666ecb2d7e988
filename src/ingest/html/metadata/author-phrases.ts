import type { LabelsByLanguage } from '../../metadata/labels.ts'

/** Words between which and a preposition nothing but the name of an author stands: `Eingestellt von Ada Quill`. */
// biome-ignore format: one row for each language
export const WRITING_WORDS: LabelsByLanguage = {
  en: ['posted', 'written', 'published', 'submitted', 'reported', 'article', 'articles', 'all posts', 'view all posts', 'show all articles', 'story', 'created', 'authored', 'added', 'contributed'],
  de: ['eingestellt', 'geschrieben', 'veröffentlicht', 'erstellt', 'gepostet', 'verfasst', 'artikel', 'beitrag', 'alle beiträge', 'alle artikel', 'zeige alle beiträge', 'zeige alle artikel', 'ein beitrag', 'ein artikel', 'ein gastbeitrag', 'gastbeitrag', 'publiziert'],
  fr: ['publié', 'rédigé', 'posté', 'un article', 'article', 'tous les articles'],
  es: ['publicado', 'redactado', 'ver todas las entradas', 'artículo'],
  pt: ['publicado', 'postado', 'redigido', 'artigo'],
  it: ['pubblicato', 'scritto', 'articolo'],
  nl: ['geplaatst', 'gepubliceerd', 'artikel'],
  pl: ['opublikowane', 'dodane', 'napisane'],
  sv: ['skriven', 'publicerad', 'skrivet'],
}
export const WRITING_PREPOSITIONS: readonly string[] = [
  'by',
  'of',
  'von',
  'par',
  'de',
  'por',
  'di',
  'da',
  'door',
  'przez',
  'av',
  'af',
]

/** What pages write in the place of a name. */
export const NO_AUTHORS: ReadonlySet<string> = new Set(
  (
    'admin administrator author autor auteur unknown no author none null undefined staff by von par por di about the author ' +
    'read more more mehr follow contact'
  )
    .split(' ')
    .concat(['no author', 'about the author', 'read more']),
)
