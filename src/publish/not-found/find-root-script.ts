/**
 * The inline script of 404.html, which a host may serve at any address. For the address of an article or a month, the
 * script looks for the manifest in the folder above first. Then it looks in its own folder and each folder above. It
 * then restores the addresses that `makeLocationIndependent` removed, relative to the folder of the manifest, and
 * starts the app. If it finds no manifest, it uses the most likely folder, so that the page can still be read. The page
 * stays hidden until its styles are loaded.
 *
 * The policy allows the script by its hash, and forbids `<base>`. Every change of the script changes that hash, also in
 * the documented nginx configuration.
 */
export const FIND_ROOT_SCRIPT = `
;(async () => {
  const page = document.documentElement
  const depth = location.pathname.split('/').length - 2
  const folders = Array.from({ length: depth + 1 }, (_, up) => '../'.repeat(up) || './')
  if (/\\/(articles|months)\\/[^/]*$/.test(location.pathname)) folders.unshift('../')

  async function isRoot(folder) {
    try {
      const answer = await fetch(folder + 'data/archive.json')
      // Some hosts answer every address with a page.
      if (answer.ok) return 'format' in (await answer.json())
      await answer.body?.cancel()
      return false
    } catch {
      return false
    }
  }

  async function findRoot() {
    for (const folder of folders) if (await isRoot(folder)) return folder
    return folders[0]
  }

  function loaded(sheet) {
    return new Promise((resolve) => {
      sheet.onload = sheet.onerror = resolve
      setTimeout(resolve, 2000)
    })
  }

  page.hidden = true
  const root = await findRoot()
  page.dataset.root = root
  const addressOf = (path) => new URL(path, new URL(root, location)).href
  for (const link of document.links) {
    const href = link.getAttribute('href')
    if (!href.startsWith('#')) link.href = addressOf(href)
  }
  const sheets = []
  for (const link of document.querySelectorAll('link[data-href]')) {
    const { href, rel } = link.dataset
    if (rel === 'stylesheet') sheets.push(loaded(link))
    link.href = addressOf(href)
    link.rel = rel
  }
  await Promise.all(sheets)
  page.hidden = false
  for (const script of document.querySelectorAll('script[data-src]')) {
    import(addressOf(script.dataset.src)).catch(() => {})
  }
})()
`
