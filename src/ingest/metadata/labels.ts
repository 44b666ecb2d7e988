/** Labels of newspapers, by language. To add a language, add a row. Case is ignored, and colons are omitted. */
export type LabelsByLanguage = Readonly<Record<string, readonly string[]>>

// biome-ignore format: one row for each language
export const UPDATED_WORDS: LabelsByLanguage = {
  en: [
    'last updated on', 'last updated', 'updated on', 'updated at', 'updated', 'last modified', 'modified', 'revised',
  ],
  ru: ['последнее обновление', 'дата обновления', 'обновлено', 'обновлён', 'обновлен'],
  uk: ['оновлено'],
  de: ['zuletzt aktualisiert am', 'zuletzt aktualisiert', 'aktualisiert am', 'aktualisiert'],
  fr: ['mis à jour le', 'mise à jour le', 'mise à jour', 'mis à jour', 'modifié le'],
  es: ['última actualización', 'actualizado el', 'actualizado'],
  pt: ['última atualização', 'atualizado em', 'atualizado'],
  it: ['ultimo aggiornamento', 'aggiornato il', 'aggiornato'],
  nl: ['laatst bijgewerkt', 'bijgewerkt op', 'bijgewerkt', 'aangepast'],
  pl: ['aktualizacja', 'zaktualizowano'],
  sv: ['uppdaterad', 'uppdaterat'],
  tr: ['güncelleme', 'güncellendi', 'son güncelleme'],
  ar: ['آخر تحديث', 'تم التحديث', 'تحديث', 'محدث'],
  ca: ['actualitzat el', 'actualitzat'],
  ko: ['수정'],
  zh: ['最后更新', '更新时间', '更新於', '更新于', '更新日期', '更新'],
  ja: ['最終更新', '更新日', '更新'],
}

// biome-ignore format: one row for each language
export const PUBLISHED_WORDS: LabelsByLanguage = {
  en: [
    'first published on', 'first published', 'originally published on', 'originally published', 'published on', 'published at',
    'published', 'publication date', 'date published', 'posted on', 'posted at', 'posted', 'issued', 'issue of', 'filed', 'date',
  ],
  ru: ['дата публикации', 'опубликовано', 'опубликована', 'дата', 'от'],
  uk: ['опубліковано', 'дата'],
  de: ['veröffentlicht am', 'veröffentlicht', 'erschienen am', 'erschienen', 'datum', 'stand', 'vom'],
  fr: ['publié le', 'publié', 'paru le', 'date de publication', 'date'],
  es: ['publicado el', 'publicado', 'fecha de publicación', 'fecha'],
  pt: ['publicado em', 'data de publicação', 'data'],
  it: ['pubblicato il', 'pubblicato', 'data'],
  nl: ['gepubliceerd op', 'gepubliceerd', 'geplaatst op', 'datum'],
  pl: ['opublikowano', 'data publikacji', 'data'],
  sv: ['publicerad', 'publicerat', 'datum'],
  tr: ['yayın tarihi', 'yayınlanma tarihi', 'tarih'],
  ar: ['تاريخ النشر', 'نشر في', 'نُشر في', 'نشر', 'التاريخ', 'تاريخ'],
  ca: ['publicat el', 'publicat'],
  ko: ['입력', '등록'],
  zh: ['发布时间', '发布日期', '发布于', '发表于', '發佈於', '日期', '时间', '发布', '發布', '发表', '發表'],
  ja: ['公開日', '公開', '掲載日', '掲載', '配信', '発行'],
}

/** After one of these and a colon, any text is a list of authors. */
// biome-ignore format: one row for each language
export const AUTHOR_WORDS: LabelsByLanguage = {
  en: [
    'by', 'written by', 'words by', 'words', 'story by', 'text by', 'text', 'report by', 'reported by',
    'reporting by', 'additional reporting by', 'byline', 'author', 'authors', 'reporter',
  ],
  ru: ['автор текста', 'автор', 'авторы', 'текст', 'корреспондент'],
  uk: ['автор', 'автори', 'автори тексту'],
  be: ['аўтар'],
  bg: ['автор', 'автори'],
  de: ['von', 'autor', 'autorin', 'autoren', 'verfasser', 'text von', 'ein bericht von'],
  fr: ['par', 'auteur', 'autrice', 'auteurs', 'écrit par'],
  es: ['por', 'autor', 'autora', 'autores', 'escrito por', 'redacción'],
  pt: ['por', 'autor', 'autora', 'autores', 'escrito por'],
  it: ['di', 'a cura di', 'autore', 'autrice', 'autori'],
  nl: ['door', 'auteur', 'auteurs', 'geschreven door'],
  pl: ['autor', 'autorka', 'autorzy'],
  cs: ['autor', 'autorka', 'autoři'],
  sv: ['av', 'text av', 'skribent', 'författare'],
  da: ['af', 'skrevet af'],
  nb: ['av', 'skrevet av'],
  fi: ['kirjoittaja', 'teksti'],
  ro: ['de', 'autor'],
  tr: ['yazan', 'yazar', 'haber'],
  ar: ['بقلم', 'الكاتب', 'الكاتبة', 'كتب', 'كتبت', 'تقرير', 'إعداد'],
  he: ['מאת'],
  fa: ['نویسنده'],
  zh: ['作者', '本报记者', '记者', '記者', '文', '撰文', '撰稿'],
  ja: ['著者', '文', '記者', '執筆'],
  ko: ['글', '기자'],
}

/** Labels that are also used without a colon: “By Ada Roe”, but not “Text Ada Roe”. */
// biome-ignore format: one row for each language
export const AUTHOR_PREPOSITIONS: readonly string[] = [
  'by', 'written by', 'words by', 'story by', 'text by', 'report by', 'reported by', 'reporting by', 'additional reporting by', 'von', 'text von',
  'ein bericht von', 'par', 'écrit par', 'por', 'escrito por', 'di', 'a cura di', 'door', 'geschreven door', 'av', 'af', 'text av',
  'skrevet av', 'skrevet af', 'yazan', 'بقلم', 'كتب', 'كتبت', 'إعداد', 'מאת', '作者', '本报记者', '记者', '記者', '撰文', '文',
]

/** Separators of two authors. */
// biome-ignore format: one row for each language
export const AND_WORDS: readonly string[] = [
  'and', 'with', 'with additional reporting by', 'with reporting by', 'и', 'і', 'та', 'und', 'et', 'y', 'e', 'ed', 'en', 'i', 'och', 'og', 'ja', 've', 'și', 'a', 'και', 'و', '和', '与', '與', '及',
]

// biome-ignore format: one row for each language
export const RELATED_WORDS: LabelsByLanguage = {
  en: [
    'related articles', 'related article', 'related stories', 'related story', 'related coverage', 'related reading', 'related',
    'read more', 'read also', 'also read', 'see also', 'also see', 'see more', "don't miss", 'don’t miss', 'must read', 'you may also like', 'more', 'more on this', 'more on this story', 'further reading',
  ],
  ru: ['читайте также', 'читать также', 'по теме', 'материалы по теме', 'смотрите также', 'см. также', 'подробнее'],
  uk: ['читайте також', 'за темою', 'дивіться також'],
  de: [
    'lesen sie auch', 'lesen sie mehr', 'lesen sie dazu', 'mehr zum thema', 'siehe auch', 'zum thema',
    'auch interessant', 'mehr dazu',
  ],
  fr: ['lire aussi', 'à lire aussi', 'à lire', 'lire également', 'voir aussi', 'sur le même sujet'],
  es: [
    'lea también', 'lee también', 'leer también', 'lea más', 'leer más', 'véase también', 'ver también',
    'más sobre este tema', 'artículo relacionado', 'artículos relacionados',
  ],
  pt: ['leia também', 'leia mais', 'veja também', 'saiba mais'],
  it: ['leggi anche', 'vedi anche', 'per approfondire'],
  nl: ['lees ook', 'lees meer', 'zie ook', 'meer over dit onderwerp'],
  pl: ['czytaj także', 'czytaj też', 'czytaj więcej', 'zobacz także', 'zobacz też'],
  sv: ['läs också', 'läs även', 'läs mer', 'se även'],
  da: ['læs også', 'se også'],
  nb: ['les også', 'se også'],
  tr: ['ayrıca okuyun', 'ilgili haber', 'ilgili haberler'],
  ar: [
    'اقرأ أيضا', 'اقرأ أيضاً', 'اقرأ أيضًا', 'إقرأ أيضا', 'اقرأ المزيد', 'مقال ذو صلة', 'مقالات ذات صلة',
    'مواضيع ذات صلة', 'انظر أيضا', 'انظر أيضًا', 'انظر أيضاً',
  ],
  he: ['קראו גם', 'ראו גם'],
  fa: ['بیشتر بخوانید', 'همچنین بخوانید'],
  zh: ['相关文章', '相关报道', '相关新闻', '相关阅读', '相關文章', '相關報導', '延伸阅读', '延伸閱讀', '另见', '另請參閱', '阅读更多', '更多报道', '参见', '另参见'],
  ja: ['関連記事', 'あわせて読みたい', '続きを読む'],
  ko: ['관련 기사', '관련기사', '더 읽기'],
}

/** Labels of the original address. */
// biome-ignore format: one row for each language
export const ORIGINAL_WORDS: LabelsByLanguage = {
  en: [
    'original url', 'original link', 'original article', 'original source', 'original', 'source url', 'source link', 'article url',
    'url', 'link', 'originally published at', 'originally published on', 'originally published in', 'first published at',
    'read the original at', 'read the original', 'retrieved from', 'archived from', 'available at',
  ],
  ru: [
    'оригинальный url', 'оригинал статьи', 'оригинал', 'ссылка на оригинал', 'адрес оригинала', 'исходный url',
    'ссылка', 'адрес',
  ],
  uk: ['оригінал', 'посилання на оригінал', 'посилання'],
  de: [
    'original-url', 'originalartikel', 'originallink', 'zum original', 'original', 'ursprüngliche adresse',
    'adresse', 'im original',
  ],
  fr: [
    "url d'origine", 'url d’origine', 'url originale', 'lien original', "lien d'origine", 'article original', 'lien',
  ],
  es: ['url original', 'enlace original', 'artículo original', 'dirección original', 'enlace'],
  pt: ['url original', 'link original', 'artigo original'],
  it: ['url originale', 'link originale', 'articolo originale'],
  nl: ['originele url', 'oorspronkelijke url', 'origineel', 'origineel artikel'],
  pl: ['oryginalny adres', 'oryginał', 'adres url', 'adres'],
  sv: ['originallänk', 'länk'],
  tr: ['orijinal bağlantı', 'bağlantı'],
  ar: [
    'الرابط الأصلي', 'رابط المقال الأصلي', 'رابط المقال', 'الرابط', 'عنوان المقال الأصلي', 'المقال الأصلي',
    'النص الأصلي',
  ],
  he: ['קישור למקור'],
  zh: ['原文链接', '原文網址', '原文网址', '原文地址', '原文連結', '原文', '网址', '链接', '原始链接', '原始网址'],
  ja: ['元の記事', '元記事', '原文'],
}

/** Labels of the newspaper's name or the original address. */
// biome-ignore format: one row for each language
export const SOURCE_WORDS: LabelsByLanguage = {
  en: ['source', 'publication', 'newspaper', 'published in', 'published by', 'from'],
  ru: ['источник', 'издание', 'газета'],
  uk: ['джерело'],
  de: ['quelle', 'zeitung'],
  fr: ['source', 'journal'],
  es: ['fuente', 'periódico'],
  pt: ['fonte'],
  it: ['fonte'],
  nl: ['bron'],
  pl: ['źródło'],
  sv: ['källa'],
  tr: ['kaynak'],
  ar: ['المصدر', 'مصدر'],
  he: ['מקור'],
  zh: ['来源', '來源', '出处'],
  ja: ['出典'],
  ko: ['출처'],
}
