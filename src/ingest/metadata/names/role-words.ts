import type { LabelsByLanguage } from '../labels.ts'

/** What people are for a newspaper, by language. Compounds such as `Auslandskorrespondentin` end with one of them. */
// biome-ignore format: one row for each language
export const ROLE_WORDS: LabelsByLanguage = {
  en: [
    'staff', 'staffer', 'staffers', 'writer', 'writers', 'correspondent', 'correspondents', 'reporter', 'reporters', 'editor', 'editors',
    'editor-in-chief', 'columnist', 'columnists', 'photographer', 'photographers', 'contributor', 'contributors', 'journalist',
    'journalists', 'critic', 'commentator', 'newsroom', 'desk', 'newsdesk', 'bureau', 'agencies', 'stringer', 'intern',
  ],
  ru: [
    'корреспондент', 'корреспондента', 'корреспонденты', 'корреспондентов', 'корр', 'спецкор', 'обозреватель', 'журналист',
    'журналистка', 'редактор', 'редакция', 'собкор',
  ],
  uk: ['кореспондент', 'кореспондента', 'журналіст', 'журналістка', 'редактор', 'редакція', 'оглядач'],
  de: [
    'korrespondent', 'korrespondenten', 'korrespondentin', 'korrespondentinnen', 'redakteur', 'redakteure', 'redakteurs',
    'redakteurin', 'reporter', 'reportern', 'reporterin', 'mitarbeiter', 'mitarbeitern', 'mitarbeiterin', 'redaktion',
    'redaktionsmitglied', 'berichterstatter', 'berichterstatterin', 'volontär', 'volontärin', 'journalist', 'journalistin',
    'agenturen', 'agenturmaterial', 'fotograf', 'fotografin', 'chefredaktion', 'kolumnist', 'kolumnistin',
  ],
  fr: [
    'correspondant', 'correspondante', 'correspondants', 'journaliste', 'journalistes', 'rédaction', 'rédacteur', 'rédactrice',
    'envoyé', 'envoyée', 'envoyés', 'reporter', 'chroniqueur', 'chroniqueuse', 'agences',
  ],
  es: ['corresponsal', 'corresponsales', 'redacción', 'redactor', 'redactora', 'enviado', 'enviada', 'reportero', 'reportera', 'periodista', 'agencias'],
  pt: ['correspondente', 'correspondentes', 'redação', 'redator', 'redatora', 'repórter', 'enviado', 'enviada', 'jornalista', 'agências'],
  it: ['corrispondente', 'corrispondenti', 'inviato', 'inviata', 'redazione', 'redattore', 'redattrice', 'giornalista', 'agenzie'],
  nl: ['correspondent', 'correspondente', 'verslaggever', 'verslaggevers', 'verslaggeefster', 'redacteur', 'redactrice', 'redactie', 'medewerker', 'medewerkers', 'journalist'],
  pl: ['korespondent', 'korespondenta', 'korespondentka', 'korespondentki', 'reporter', 'reporterka', 'dziennikarz', 'dziennikarka', 'redakcja', 'redaktor'],
  cs: ['zpravodaj', 'zpravodaje', 'zpravodajka', 'redaktor', 'redaktorka', 'redakce', 'reportér', 'reportérka'],
  sv: ['korrespondent', 'reporter', 'redaktör', 'redaktion', 'redaktionen', 'medarbetare', 'journalist'],
  da: ['korrespondent', 'journalist', 'redaktør', 'redaktion', 'redaktionen', 'medarbejder'],
  nb: ['korrespondent', 'journalist', 'redaktør', 'redaksjonen', 'medarbeider'],
  fi: ['toimittaja', 'kirjeenvaihtaja', 'toimitus'],
  ro: ['corespondent', 'corespondentul', 'redacția', 'redactor', 'trimisul'],
  tr: ['muhabiri', 'muhabirimiz', 'muhabir', 'temsilcisi', 'editör', 'editörü'],
  ar: ['مراسل', 'مراسلنا', 'مراسلة', 'مراسلتنا', 'المحرر', 'التحرير', 'وكالات'],
  he: ['כתבנו', 'כתבתנו', 'סופרנו', 'מערכת'],
  zh: ['特派员', '通讯员', '编辑部', '综合报道'],
}

/** Words before a role that name nobody: `our own`, `unserem`, `special`. */
// biome-ignore format: one row for each language
export const ROLE_MODIFIERS: LabelsByLanguage = {
  en: [
    'a', 'an', 'the', 'our', 'own', 'senior', 'chief', 'special', 'political', 'foreign', 'sports', 'sport', 'business', 'local', 'deputy',
    'managing', 'contributing', 'assistant', 'associate', 'executive', 'diplomatic', 'economics', 'education', 'health', 'science',
    'environment', 'crime', 'city', 'national', 'international', 'regional', 'web', 'online', 'digital', 'news', 'night', 'features',
    'freelance', 'guest', 'staff', 'opinion', 'arts', 'culture', 'metro', 'capitol', 'parliamentary', 'and', 'wire', 'chief',
  ],
  ru: ['наш', 'нашего', 'наши', 'наших', 'собственный', 'собственного', 'специальный', 'специального'],
  uk: ['наш', 'нашого', 'власний', 'власного', 'спеціальний'],
  de: [
    'unser', 'unsere', 'unserem', 'unseren', 'unserer', 'unseres', 'dem', 'der', 'die', 'den', 'eigenen', 'freien', 'und', 'aus', 'einem',
    'einer',
  ],
  fr: ['notre', 'nos', 'le', 'la', 'les', 'un', 'une', 'spécial', 'spéciale', 'spéciaux', 'permanent', 'permanente', 'particulier', 'et', 'avec'],
  es: ['nuestro', 'nuestra', 'nuestros', 'el', 'la', 'un', 'una', 'especial', 'de', 'y'],
  pt: ['nosso', 'nossa', 'nossos', 'o', 'a', 'um', 'uma', 'especial', 'da', 'e'],
  it: ['nostro', 'nostra', 'nostri', 'dal', 'dalla', 'il', 'la', 'speciale', 'di', 'e'],
  nl: ['onze', 'ons', 'de', 'een', 'eigen', 'speciale', 'en'],
  pl: ['nasz', 'naszego', 'nasza', 'naszej', 'własny', 'własnego', 'specjalny', 'specjalnego'],
  cs: ['náš', 'našeho', 'naše', 'zvláštní', 'zvláštního'],
  sv: ['vår', 'vårt', 'vår egen', 'särskilda'],
  da: ['vor', 'vores', 'egen'],
  nb: ['vår', 'egen'],
  tr: ['özel', 'haber'],
}

/** Words before a byline that names nobody: “From our correspondent”. */
// biome-ignore format: one row for each language
export const SENDER_WORDS: LabelsByLanguage = {
  en: ['from'],
  ru: ['от'],
  uk: ['від'],
  fr: ['de'],
  es: ['de', 'del'],
  pt: ['do', 'da', 'de'],
  it: ['dal', 'dalla', 'dai'],
  nl: ['van'],
  pl: ['od'],
  cs: ['od'],
  sv: ['från'],
  da: ['fra'],
  nb: ['fra'],
}

/** Whole lines that name nobody. */
// biome-ignore format: one row for each language
export const NAMELESS_PHRASES: LabelsByLanguage = {
  en: [
    'staff report', 'staff reports', 'staff and wire reports', 'from staff reports', 'from staff and wire reports', 'from wire reports',
    'wire reports', 'from news services', 'from wire services', 'staff and agencies', 'from our own correspondent', 'agencies',
  ],
}

/** Words between a name and a place: “Ada Quill in Lannow”. */
export const PLACE_WORDS: ReadonlySet<string> = new Set('in aus à en em из в у på från'.split(' '))

/** News agencies whose names look like other words. Others are recognised by their capitals: LPA. */
export const AGENCIES: ReadonlySet<string> = new Set(
  (
    'reuters reuter bloomberg xinhua interfax tass ansa efe lusa kyodo yonhap antara anadolu belga tanjug hina ritzau tt ntb ' +
    'dpa sda apa epd kna sid afp ap ots ddp dapd upi ips anp pap ctk čtk mti stt agerpres bta belta unian ria pti ani ' +
    'a.p. u.p.i. u.p. тасс интерфакс рейтер риа'
  ).split(' '),
)

/** Letters behind a name, and degrees: `Jr`, `M.D.` */
export const NAME_SUFFIXES: ReadonlySet<string> = new Set(
  'jr sr jun sen ii iii iv esq md phd dphil jd rn mbe obe cbe kbe dbe gbe kcb frs frcs bsc msc llb mep mp qc kc sj ma mba ba dds lld dd filho neto fils père hijo'.split(
    ' ',
  ),
)
