/**
 * Browsers save the pictures and frames of `pier.html` in a folder beside it, whose name depends on the browser and its
 * language: `pier_files`, `pier-Dateien`, `pier.files`. These endings are those of Chromium, Firefox, Internet Explorer and
 * Word.
 */
const FOLDER_ENDINGS = [
  ...'_files .files _file _arquivos _archivos _bestanden _bylos _datoteke _dosyalar _elemei _failid _fails'.split(' '),
  ...'_fajlovi _ficheiros _fichiers _fitxategiak _fitxers _pliki _soubory _tiedostot -Dateien -filer -file'.split(' '),
]
const PAGE_ENDING = /\.(?:html?|xhtml)$/i

/** Returns a function that gives the page of which a file is a part; null for all other files. */
export function createPartFinder(paths: readonly string[]): (path: string) => string | null {
  const pages = new Map<string, string>()
  for (const path of paths) {
    if (!PAGE_ENDING.test(path)) continue
    const name = path.replace(PAGE_ENDING, '')
    for (const ending of FOLDER_ENDINGS) if (!pages.has(name + ending)) pages.set(name + ending, path)
  }
  return (path) => {
    // The outermost folder counts, because the pages in it are frames of its page.
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      const page = pages.get(path.slice(0, slash))
      if (page !== undefined) return page
    }
    return null
  }
}
