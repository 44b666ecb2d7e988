import type { LabelsByLanguage } from '../labels.ts'

/** Words that are the name of a section, alone on a line or between bars. */
// biome-ignore format: one row for each language
export const SECTION_WORDS: LabelsByLanguage = {
  en: [
    'news', 'latest news', 'breaking news', 'top stories', 'world', 'world news', 'national', 'international', 'local', 'local news', 'regional',
    'politics', 'business', 'economy', 'sport', 'sports', 'culture', 'arts', 'opinion', 'comment', 'analysis', 'editorial', 'editorials',
    'letters', 'obituaries', 'technology', 'tech', 'science', 'health', 'education', 'environment', 'travel', 'lifestyle', 'features',
    'weather', 'crime', 'entertainment', 'metro', 'money', 'finance', 'markets', 'us news', 'uk news',
  ],
  ru: ['новости', 'в мире', 'политика', 'экономика', 'общество', 'культура', 'спорт', 'происшествия', 'мнения', 'наука', 'технологии', 'здоровье'],
  uk: ['новини', 'світ', 'політика', 'економіка', 'суспільство', 'культура', 'спорт'],
  de: [
    'nachrichten', 'aktuelles', 'politik', 'wirtschaft', 'sport', 'kultur', 'feuilleton', 'lokales', 'panorama', 'wissen', 'wissenschaft',
    'gesundheit', 'reise', 'meinung', 'kommentar', 'regionales', 'ausland', 'inland', 'vermischtes', 'gesellschaft',
  ],
  fr: ['actualités', 'actualité', 'monde', 'politique', 'économie', 'société', 'culture', 'sport', 'sports', 'opinions', 'débats', 'sciences', 'santé', 'régions', 'faits divers'],
  es: ['noticias', 'actualidad', 'mundo', 'internacional', 'nacional', 'política', 'economía', 'sociedad', 'cultura', 'deportes', 'opinión', 'ciencia', 'tecnología', 'sucesos'],
  pt: ['notícias', 'mundo', 'política', 'economia', 'sociedade', 'cultura', 'desporto', 'esportes', 'opinião', 'ciência', 'tecnologia', 'saúde', 'cotidiano'],
  it: ['notizie', 'cronaca', 'mondo', 'esteri', 'politica', 'economia', 'cultura', 'sport', 'opinioni', 'scienza', 'tecnologia', 'salute'],
  nl: ['nieuws', 'binnenland', 'buitenland', 'politiek', 'economie', 'cultuur', 'sport', 'opinie', 'wetenschap'],
  pl: ['wiadomości', 'świat', 'kraj', 'polityka', 'gospodarka', 'kultura', 'sport', 'opinie'],
  sv: ['nyheter', 'inrikes', 'utrikes', 'ekonomi', 'kultur', 'sport', 'ledare', 'debatt'],
  tr: ['haberler', 'gündem', 'dünya', 'ekonomi', 'siyaset', 'spor', 'kültür'],
  ar: ['أخبار', 'الأخبار', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'العالم', 'آراء', 'مجتمع'],
  he: ['חדשות', 'כלכלה', 'ספורט', 'תרבות', 'דעות'],
  zh: ['新闻', '新聞', '国际', '國際', '国内', '國內', '社会', '社會', '财经', '財經', '体育', '體育', '文化', '娱乐', '科技', '评论'],
  ja: ['ニュース', '国際', '社会', '政治', '経済', 'スポーツ', '文化', '社説', '地域'],
  ko: ['뉴스', '정치', '경제', '사회', '국제', '문화', '스포츠', '오피니언'],
}

/** Labels of a section. */
// biome-ignore format: one row for each language
export const SECTION_LABELS: LabelsByLanguage = {
  en: ['section'],
  ru: ['рубрика', 'раздел'],
  uk: ['рубрика', 'розділ'],
  de: ['rubrik', 'ressort'],
  fr: ['rubrique'],
  es: ['sección'],
  pt: ['seção', 'secção', 'editoria'],
  it: ['sezione'],
  nl: ['rubriek'],
  pl: ['dział'],
  tr: ['bölüm'],
  ar: ['القسم'],
  zh: ['栏目', '欄目', '版块'],
}

/** The first part of a path such as `Home » News » Harbour`. */
// biome-ignore format: one row for each language
export const HOME_WORDS: LabelsByLanguage = {
  en: ['home', 'homepage', 'front page', 'you are here'],
  ru: ['главная'],
  uk: ['головна'],
  de: ['startseite', 'start'],
  fr: ['accueil'],
  es: ['inicio', 'portada'],
  pt: ['início'],
  nl: ['voorpagina'],
  pl: ['strona główna'],
  sv: ['hem'],
  tr: ['ana sayfa'],
  ar: ['الرئيسية'],
  zh: ['首页', '首頁'],
}

/** Words of which the names of newspapers consist. Agencies such as the Associated Press are authors. */
// biome-ignore format: one row for each language
export const OUTLET_WORDS: LabelsByLanguage = {
  en: [
    'courier', 'times', 'post', 'herald', 'gazette', 'tribune', 'journal', 'daily', 'weekly', 'chronicle', 'observer', 'guardian',
    'telegraph', 'mail', 'express', 'star', 'globe', 'standard', 'independent', 'echo', 'mirror', 'record', 'review', 'bulletin', 'dispatch',
    'examiner', 'inquirer', 'sentinel', 'register', 'magazine', 'monitor', 'messenger', 'mercury', 'argus', 'advertiser', 'news', 'newspaper',
  ],
  ru: ['правда', 'известия', 'газета', 'ведомости', 'новости', 'коммерсантъ', 'вести', 'листок', 'вестник', 'труд'],
  uk: ['газета', 'вісті', 'новини', 'вісник'],
  de: [
    'zeitung', 'anzeiger', 'nachrichten', 'kurier', 'bote', 'rundschau', 'tagblatt', 'tageblatt', 'blatt', 'allgemeine', 'morgenpost',
    'abendblatt', 'tagesspiegel', 'spiegel', 'volksstimme', 'generalanzeiger', 'merkur',
  ],
  fr: ['monde', 'figaro', 'parisien', 'libération', 'dépêche', 'courrier', 'écho', 'voix', 'gazette', 'quotidien'],
  es: ['diario', 'periódico', 'vanguardia', 'correo', 'heraldo', 'país', 'mundo', 'gaceta'],
  pt: ['folha', 'jornal', 'correio', 'diário', 'gazeta', 'público'],
  it: ['corriere', 'repubblica', 'stampa', 'gazzetta', 'messaggero', 'giornale', 'gazzettino'],
  nl: ['courant', 'krant', 'dagblad', 'nieuwsblad'],
  pl: ['gazeta', 'dziennik', 'kurier', 'rzeczpospolita', 'głos'],
  cs: ['noviny', 'dnes', 'deník'],
  sv: ['tidning', 'tidningen', 'nyheter', 'dagbladet', 'posten'],
  da: ['tidende', 'avisen', 'dagblad'],
  nb: ['avis', 'tidende', 'blad'],
  fi: ['sanomat', 'lehti'],
  tr: ['gazetesi', 'gazete', 'haber'],
  ar: ['صحيفة', 'جريدة', 'الأهرام'],
  zh: ['日报', '日報', '晚报', '晚報', '时报', '時報', '新闻', '新聞', '报'],
  ja: ['新聞', '日報'],
  ko: ['일보', '신문'],
}

/** Labels before the name of a photographer. */
// biome-ignore format: one row for each language
export const CREDIT_WORDS: LabelsByLanguage = {
  en: [
    'photo', 'photos', 'photograph', 'photographs', 'photography', 'picture', 'pictures', 'image', 'images', 'photo credit', 'image credit',
    'picture credit', 'illustration', 'illustrations', 'file photo', 'cover photo', 'graphic', 'graphics', 'video',
  ],
  ru: ['фото', 'фотография', 'фотографии', 'снимок', 'иллюстрация'],
  uk: ['фото', 'світлина'],
  de: ['foto', 'fotos', 'bild', 'bilder', 'archivfoto', 'archivbild', 'symbolbild', 'symbolfoto', 'grafik', 'illustration'],
  fr: ['photo', 'photos', 'crédit photo', 'crédits photo', 'illustration', 'image'],
  es: ['foto', 'fotos', 'fotografía', 'fotografías', 'imagen', 'imágenes'],
  pt: ['foto', 'fotos', 'fotografia', 'imagem', 'crédito'],
  it: ['foto', 'fotografia', 'immagine'],
  nl: ['foto', "foto's", 'foto’s', 'beeld'],
  pl: ['fot', 'fot.', 'zdjęcie', 'zdjęcia', 'foto'],
  cs: ['foto'],
  sv: ['foto', 'bild'],
  da: ['foto'],
  nb: ['foto'],
  fi: ['kuva', 'kuvat'],
  tr: ['fotoğraf', 'fotoğraflar'],
  ar: ['تصوير', 'صورة', 'الصورة'],
  he: ['צילום', 'צילומים'],
  fa: ['عکس'],
  zh: ['摄影', '攝影', '图片', '圖片', '图'],
  ja: ['写真', '撮影'],
  ko: ['사진'],
}

/** Pictures of agencies, which have their credits alone. */
export const PICTURE_AGENCIES: readonly string[] =
  'getty images,ap photo,afp photo,reuters photo,shutterstock,istock,istockphoto,imago,imago images,alamy,picture alliance,unsplash,wikimedia commons'.split(
    ',',
  )

/** Words of a reading time, such as `5 min read` and `Lesezeit: 3 Minuten`. */
// biome-ignore format: one row for each language
export const READING_WORDS: LabelsByLanguage = {
  en: ['read', 'reading', 'time', 'about', 'approx', 'estimated'],
  ru: ['чтения', 'время', 'читать', 'на', 'чтение'],
  uk: ['читання', 'час', 'на'],
  de: ['lesezeit', 'lesedauer', 'ca', 'lesen', 'zum'],
  fr: ['lecture', 'temps', 'de'],
  es: ['lectura', 'tiempo', 'de'],
  pt: ['leitura', 'tempo', 'de'],
  it: ['lettura', 'tempo', 'di'],
  nl: ['leestijd', 'lezen', 'leesduur'],
  pl: ['czytania', 'czas'],
  sv: ['lästid', 'läsning'],
  da: ['læsetid', 'læsning'],
  nb: ['lesetid'],
  tr: ['okuma', 'süresi'],
  ar: ['قراءة', 'وقت', 'مدة', 'القراءة'],
  zh: ['阅读', '阅读时间', '阅读时间约', '閱讀', '閱讀時間', '读完', '分钟阅读', '分鐘閱讀'],
  ja: ['読了時間', '読了', '分で読めます'],
}

/** Among `READING_WORDS`, those without which a text is no reading time. */
export const MINUTE_WORDS: ReadonlySet<string> = new Set(
  (
    'min mins minute minutes minuten minuto minutos minuti minut minuty minuuttia minuter minutter мин минут минуты минута хв хвилин ' +
    'хвилини dk dakika دقيقة دقائق دقیقه 分钟 分鐘 分 분 分钟阅读 分鐘閱讀 分で読めます'
  ).split(' '),
)
