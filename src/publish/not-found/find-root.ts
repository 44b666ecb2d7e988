/**
 * The script of the one page that is served at any address, and so cannot know how deep it stands. It looks for the
 * manifest where an archive's pages would have it, and else from its own folder upwards; then it gives all that
 * `standAnywhere` left without an address the one it has from there, and starts the app. Where no manifest can be had,
 * it takes the likeliest folder: the page can be read all the same. As text, since the policy of pages allows it by its
 * hash; without `<base>`, which the policy forbids. It shows nothing until the styles are there, as if they stood in
 * the head.
 */
export const FIND_ROOT = `
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
