import { describe, expect, test } from 'vitest'
import { bodyHtml, createPage, extract, SENTENCE, TEXT } from './pages.ts'

describe('the body of a page', () => {
  test.each([
    ['navigation', '<nav><a href="/a">Coast</a> CLUTTER</nav>'],
    ['a share bar', '<div class="share-bar">CLUTTER on Facebook</div>'],
    ['a consent banner', '<div id="cookie-consent">CLUTTER cookies</div>'],
    ['a newsletter box', '<div class="newsletter-signup"><p>CLUTTER: our letter each morning.</p></div>'],
    ['an author box', '<div class="author-box"><p>CLUTTER writes about the coast.</p></div>'],
    [
      'a list of other articles',
      '<section class="more-from"><ul><li><a href="/b">CLUTTER and a headline</a></li></ul></section>',
    ],
    [
      'comments',
      '<section id="comments"><article><p>CLUTTER, says a reader, at some length here.</p></article></section>',
    ],
    ['an advertisement', '<div class="ad-slot">CLUTTER</div>'],
    ['hidden elements', '<div hidden>CLUTTER</div><p style="display:none">CLUTTER</p>'],
    ['controls', '<form><input value="CLUTTER"><button>CLUTTER</button></form>'],
  ])('has no %s', (_, clutter) => {
    const html = bodyHtml(extract(createPage({ body: `${TEXT}${clutter}<p>${SENTENCE}</p>`, below: clutter })))
    expect(html).not.toContain('CLUTTER')
    expect(html).toContain('Paragraph 5')
  })

  test('has no lines of metadata and no headline', () => {
    const above = '<p>By Ada Quill</p><p>Posted on 3 February 2020 by Ada Quill</p>'
    expect(bodyHtml(extract(createPage({ body: `${above}${TEXT}` }))).startsWith('<p>Paragraph 0')).toBe(true)
  })

  test.each([
    [
      'a table',
      '<table><thead><tr><th>Port</th><th>Ferries</th></tr></thead><tbody><tr><td>Lannow</td><td>12</td></tr></tbody></table>',
      '<td>Lannow</td><td>12</td>',
    ],
    [
      'a table without end tags',
      '<table><tr><th>Port<th>Ferries<tbody><tr><td>Lannow<td>12<tr><td>Ossen<td>9</table>',
      '<tr><td>Ossen</td><td>9</td></tr>',
    ],
    ['code', '<pre><code>a = 1\nb = 2</code></pre>', '<pre><code>a = 1\nb = 2</code></pre>'],
    ['a quotation', '<blockquote><p>We waited for two days at the quay.</p></blockquote>', '<blockquote><p>We waited'],
    [
      'a list',
      '<ul><li>Lannow, which has a large harbour</li><li>Ossen, which has none</li></ul>',
      '<li>Ossen, which has none</li>',
    ],
    [
      'a relative link',
      '<p>See the <a href="/ferries">timetable of the ferries</a>, which is long.</p>',
      'href="https://courier.example/ferries"',
    ],
    ['a subheading', '<h2>The night of the storm</h2>', '<h2>The night of the storm</h2>'],
  ])('keeps %s', (_, markup, expected) => {
    expect(bodyHtml(extract(createPage({ body: `${TEXT}${markup}${TEXT}` })))).toContain(expected)
  })

  test('keeps footnotes, with links in both directions', () => {
    const body =
      `<p>${SENTENCE}<sup><a href="#fn1" id="r1">1</a></sup></p>${TEXT}` +
      '<ol><li id="fn1">The harbour master spoke on Monday. <a href="#r1">↩</a></li></ol>'
    const html = bodyHtml(extract(createPage({ body })))
    expect(html).toContain('<a href="#note-fn-1" id="note-fnref-1" data-footnote-ref="">1</a>')
    expect(html).toContain('<li id="note-fn-1">The harbour master')
    expect(html).toContain('href="#note-fnref-1" data-footnote-backref')
  })
})

function withPicture(markup: string): string {
  return bodyHtml(extract(createPage({ body: `${TEXT}${markup}${TEXT}` })))
}

describe('the pictures of a page', () => {
  test.each([
    [
      'an address beside the page before those of the web',
      '<img src="storm_files/a.jpg" srcset="https://cdn.example/a-2x.jpg 2x">',
      'storm_files/a.jpg',
    ],
    [
      'the address of a lazy picture',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="a.jpg">',
      'a.jpg',
    ],
    ['the original of a lazy picture', '<img src="placeholder.gif" data-original="a.jpg">', 'a.jpg'],
    ['the widest candidate', '<img srcset="s.jpg 320w, l.jpg 1280w, m.jpg 640w">', 'l.jpg'],
    ['a source of a picture element', '<picture><source srcset="a.webp 640w"><img></picture>', 'a.webp'],
    ['a picture for browsers without scripts', '<img class="lazy"><noscript><img src="a.jpg"></noscript>', 'a.jpg'],
    [
      'a saved file before the address of its lazy loading',
      '<img class="lazy loaded" src="./storm_files/a.jpg" data-src="/img/a.jpg">',
      './storm_files/a.jpg',
    ],
    ['a part of the container', '<img src="part:7">', 'part:7'],
  ])('have %s', (_, markup, src) => {
    expect(withPicture(`<figure>${markup}<figcaption>The quay.</figcaption></figure>`)).toContain(`<img src="${src}"`)
  })

  test('are not shown again from the markup for browsers without scripts', () => {
    const saved = '<img class="lazy loaded" src="./storm_files/a.jpg" data-src="/img/a.jpg">'
    const html = withPicture(`<figure>${saved}<noscript><img src="/img/a.jpg"></noscript></figure>`)
    expect(html.match(/<img/g)).toHaveLength(1)
  })

  test.each([
    ['a tracker', '<img src="https://t.example/p.gif" width="1" height="1">'],
    ['a logo', '<img class="logo" src="logo.png">'],
    ['an avatar', '<img src="https://courier.example/avatar.jpg">'],
    ['a picture that never came into view', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'],
  ])('do not have %s', (_, markup) => {
    expect(withPicture(`<p>${SENTENCE}${markup}</p>`)).not.toContain('<img')
  })

  test.each([
    [
      'an element with a telling class',
      '<figcaption>The quay on Monday. <span class="credit">Ruth Pellow</span></figcaption>',
    ],
    ['brackets', '<figcaption>The quay on Monday. (Photo: Ruth Pellow)</figcaption>'],
    ['a label', '<figcaption>The quay on Monday. Foto: Ruth Pellow</figcaption>'],
    ['a sign', '<figcaption>The quay on Monday. © Ruth Pellow</figcaption>'],
  ])('have a caption that ends with its credit in bold, from %s', (_, caption) => {
    expect(withPicture(`<figure><img src="a.jpg">${caption}</figure>`)).toMatch(
      /<figcaption>The quay on Monday\. ?<strong>[^<]*Ruth Pellow\)?<\/strong><\/figcaption>/,
    )
  })

  test('have the caption beside them', () => {
    const markup = '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">The quay on Monday.</p></div>'
    expect(withPicture(markup)).toContain('<figcaption>The quay on Monday.</figcaption>')
  })
})

describe('the lead picture of a page', () => {
  const figure =
    '<figure><img src="lead.jpg" alt="Waves"><figcaption>The quay. <span class="credit">Ruth Pellow</span></figcaption></figure>'
  const head = '<meta property="og:image" content="https://cdn.example/lead.jpg">'

  test('is the figure between the headline and the text, with caption and credit', () => {
    const { leadPicture } = extract(createPage({ head, above: figure }))
    expect(leadPicture).toEqual({ src: 'lead.jpg', alt: 'Waves', caption: 'The quay.', credit: 'Ruth Pellow' })
  })

  test('may stand behind a long standfirst', () => {
    const above = `<p class="standfirst">${SENTENCE}</p>${figure}`
    expect(extract(createPage({ head, above })).leadPicture?.src).toBe('lead.jpg')
  })

  test('is the picture for other sites if the page shows none', () => {
    expect(extract(createPage({ head })).leadPicture).toEqual({
      src: 'https://cdn.example/lead.jpg',
      alt: '',
      caption: '',
      credit: null,
    })
  })

  test('is null if the body has the picture', () => {
    expect(extract(createPage({ head, body: `${figure}${TEXT}` })).leadPicture).toBeNull()
  })
})

describe('the related articles of a page', () => {
  const link = { title: 'Ferries wait for the wind', url: 'https://courier.example/ferries' }

  test.each([
    ['a labelled line', '<p>Read more: <a href="/ferries">Ferries wait for the wind</a></p>'],
    ['a paragraph that is a link', '<p><strong><a href="/ferries">Ferries wait for the wind</a></strong></p>'],
    [
      'a list below a label',
      '<h3>Read more</h3><ul><li><a href="/ferries">Ferries wait for the wind</a></li><li><a href="/b">Storm</a></li></ul>',
    ],
    ['a box among the paragraphs', '<div class="related"><a href="/ferries">Ferries wait for the wind</a></div>'],
  ])('are read from %s', (_, markup) => {
    const article = extract(createPage({ body: `${TEXT}${markup}${TEXT}` }))
    expect(article.related[0]).toEqual(link)
    expect(bodyHtml(article)).not.toContain('Ferries wait')
  })
})
