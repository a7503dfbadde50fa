import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { htmlMarkdown } from '../../../../components/studio/paste/htmlMarkdown'
import { importMarkdown } from '../../../../export/thread/formats/markdown/markdown'

function markdown(html: string): string {
  const pasted = htmlMarkdown(html)
  return pasted.kind === 'rich' ? pasted.markdown : pasted.kind
}

const docs = (body: string) => `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5d1f3c0a-7fff">${body}</b>`
const docsSpan = (text: string, style = '') => `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;${style}">${text}</span>`

describe('htmlMarkdown(html) of Google Docs', () => {
  it.each([
    ['a wrapper that is not bold', docs(`<p dir="ltr">${docsSpan('Plain ')}${docsSpan('and bold ', 'font-weight:700;')}${docsSpan('both', 'font-weight:700;font-style:italic;')}${docsSpan(', gone', 'text-decoration:line-through;')}</p>`), 'Plain **and bold _both_**~~, gone~~'],
    ['lists beside the items that they belong to', docs(`<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${docsSpan('Tides')}</p></li><ul><li dir="ltr" aria-level="2"><p>${docsSpan('spring')}</p></li></ul><li aria-level="1"><p>${docsSpan('Waves')}</p></li></ul><ol><li><p>${docsSpan('first')}</p></li><li><p>${docsSpan('second')}</p></li></ol>`), '- Tides\n  - spring\n- Waves\n\n1. first\n2. second'],
    ['a check list', docs(`<ul><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><img src="data:image/png;base64,AA" width="18" alt="unchecked"><p>${docsSpan('salt')}</p></li><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,AA" alt="checked"><p>${docsSpan('flour')}</p></li></ul>`), '- [ ] salt\n- [x] flour'],
    ['headings, lowered and marked words', docs(`<h2 dir="ltr">${docsSpan('Why tides', 'font-weight:700;')}</h2><p>${docsSpan('H')}${docsSpan('2', 'vertical-align:sub;')}${docsSpan('O is ')}${docsSpan('wet', 'background-color:#ffff00;')}</p>`), '## Why tides\n\nH<sub>2</sub>O is <mark>wet</mark>'],
    ['a link through Google, and a table', docs(`<p>${docsSpan('See ')}<a href="https://www.google.com/url?q=https://example.org/tides&amp;sa=D">${docsSpan('the tables')}</a></p><div dir="ltr" align="left"><table><tbody><tr><td><p>${docsSpan('Port')}</p></td><td><p>${docsSpan('m')}</p></td></tr><tr><td><p>${docsSpan('Brest')}</p></td><td><p>${docsSpan('7.2')}</p></td></tr></tbody></table></div>`), 'See [the tables](https://example.org/tides)\n\n| Port | m |\n| - | - |\n| Brest | 7.2 |'],
    ['posts between lines of dashes', docs(`<p>${docsSpan('One', 'font-weight:700;')}</p><p>${docsSpan('---')}</p><p>${docsSpan('Two')}</p>`), '**One**\n\n---\n\nTwo'],
    ['posts between two empty lines', docs(`<p>${docsSpan('One', 'font-weight:700;')}</p><br /><br /><p>${docsSpan('Two')}</p><br /><p>${docsSpan('more')}</p>`), '**One**\n\n---\n\nTwo\n\nmore'],
  ])('keeps %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })
})

describe('htmlMarkdown(html) of Word', () => {
  const page = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment-->${body}<!--EndFragment--></body></html>`
  const item = (level: number, sign: string, text: string) => `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level}cm;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=EN-US>${text}<o:p></o:p></span></p>\n`

  it('makes lists of paragraphs that only look like items', () => {
    expect(markdown(page(`<p class=MsoNormal><b>Tides</b> are <i>slow</i><o:p></o:p></p>\n${item(1, '·', 'moon')}${item(2, 'o', 'spring tide')}${item(2, 'o', 'neap tide')}${item(1, '·', 'sun')}<p class=MsoNormal><o:p>&nbsp;</o:p></p>${item(1, '1.', 'first')}${item(1, '2.', 'second')}`)))
      .toBe('**Tides** are *slow*\n\n- moon\n  - spring tide\n  - neap tide\n- sun\n\n1. first\n2. second')
  })

  it('keeps headings, highlights and tables, and drops what is hidden', () => {
    expect(markdown(page(`<h1>Salt<o:p></o:p></h1><p class=MsoNormal>In <span style='background:yellow;mso-highlight:yellow'>all</span> seas<span style='mso-hide:all;display:none'>secret</span></p><table class=MsoTableGrid><tr><td><p class=MsoNormal>a</p></td><td><p class=MsoNormal><b>b</b></p></td></tr><tr><td><p>1</p></td><td><p>2</p></td></tr></table>`)))
      .toBe('# Salt\n\nIn <mark>all</mark> seas\n\n| a | **b** |\n| - | - |\n| 1 | 2 |')
  })
})

describe('htmlMarkdown(html) of pages and chats', () => {
  it.each([
    ['GitHub', '<div class="markdown-heading"><h2 class="heading-element">Install</h2><a id="user-content-install" class="anchor" aria-label="Permalink" href="https://github.com/a/b#install"><svg aria-hidden="true"><path d="M0 0"></path></svg></a></div><div class="highlight highlight-source-shell"><pre>npm <span class="pl-c1">install</span>\nnpm test</pre></div><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked> done</li><li class="task-list-item"><input type="checkbox"> open with <code>flags</code></li></ul><blockquote><p>quoted</p></blockquote>', '## Install\n\n```shell\nnpm install\nnpm test\n```\n\n- [x] done\n- [ ] open with `flags`\n\n> quoted'],
    ['ChatGPT', '<p data-start="0">Use <strong data-start="4">two</strong> lines:</p><pre class="overflow-visible!"><div class="contain-inline-size"><div class="flex items-center">python</div><div><button aria-label="Copy">Copy code</button></div><div dir="ltr"><code class="whitespace-pre! language-python"><span><span class="hljs-built_in">print</span>(1)\n</span><span>print(2)</span></code></div></div></pre><p>And <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>.</p>', 'Use **two** lines:\n\n```python\nprint(1)\nprint(2)\n```\n\nAnd $x^2$.'],
    ['a page with a formula of its own line', '<p>So</p><span class="katex-display"><span class="katex"><span class="katex-mathml"><math><semantics><annotation encoding="application/x-tex">a = b</annotation></semantics></math></span></span></span>', 'So\n\n$$\na = b\n$$'],
    ['Apple Notes', '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div><b>Boats</b></div><div>Small ones<br></div><div><br></div><div>Large ones</div><ul class="Apple-dash-list"><li>oars</li><li>sails</li></ul></body></html>', '**Boats**\nSmall ones\n\nLarge ones\n\n- oars\n- sails'],
    ['a chat with an emoji as a picture', '<div>Well done <img alt="🎉" src="https://example.org/party.png"> <b>all</b></div>', 'Well done 🎉 **all**'],
    ['a page with what runs', '<p onclick="x()">a <em>b</em><script>alert(1)</script><style>p{}</style><iframe src="https://example.org"></iframe></p><p><a href="javascript:alert(1)">no link</a></p>', 'a *b*\n\nno link'],
    ['signs that mean nothing there', '<p>5 * 3 * 2, a_b_c, <b>#1</b></p><p># not a heading</p>', '5 * 3 * 2, a_b_c, **#1**\n\n\\# not a heading'],
    ['marks that touch a word', '<p>Say <b>"so!"</b>then, <i>(or</i>not)</p>', 'Say **"so**!"then, *(or*not)'],
    ['code in a table, and cells without one', '<table><tr><th>a</th><th>b</th></tr><tr><td><pre>x\ny</pre></td><td>1</td></tr></table><p>end</p>', '| a | b |\n| - | - |\n| `x y` | 1 |\n\nend'],
    ['a layout of one column', '<table><tr><td><p><b>a</b></p></td></tr><tr><td>b</td></tr></table>', '**a**\n\nb'],
  ])('of %s', (_, html, expected) => {
    expect(markdown(html)).toBe(expected)
  })

  it('counts the pictures that it leaves out', () => {
    expect(htmlMarkdown('<p><b>a</b><img src="https://example.org/a.png" alt="A boat"></p><img src="data:image/png;base64,AA">')).toEqual({ kind: 'rich', markdown: '**a**', pictures: 2 })
  })
})

describe('htmlMarkdown(html) of what its plain text says better', () => {
  it.each([
    ['VS Code', '<meta charset=\'utf-8\'><div style="color: #d4d4d4;background-color: #1e1e1e;font-family: Consolas, \'Courier New\', monospace;font-weight: normal;font-size: 14px;line-height: 19px;white-space: pre;"><div><span style="color: #569cd6;">const</span><span> a = 1</span></div><div>  b()</div></div>', 'code'],
    ['JetBrains', '<html><head></head><body><pre style="background-color:#2b2b2b;color:#a9b7c6;font-family:\'JetBrains Mono\',monospace;font-size:9,8pt;"><span style="color:#cc7832;">val </span>a = 1<br></pre></body></html>', 'code'],
    ['paragraphs without a format', '<p>one</p><p>two</p>', 'plain'],
    ['an address', '<a href="https://example.org">https://example.org</a>', 'plain'],
    ['nothing', '', 'plain'],
  ])('of %s is %s', (_, html, kind) => {
    expect(htmlMarkdown(html).kind).toBe(kind)
  })
})

it('htmlMarkdown(html) of any elements keeps every word once, as Markdown reads it', () => {
  const name = fc.constantFrom('p', 'div', 'b', 'i', 'span', 'ul', 'ol', 'li', 'h2', 'blockquote', 'pre', 's', 'table', 'tr', 'td', 'a', 'br', 'sub', 'mark')
  const tree = fc.letrec<{ node: string }>(tie => ({
    node: fc.oneof({ depthSize: 'small' }, fc.constantFrom('wa ', ' wb', 'wc.', '&nbsp;', '*wd'), fc.tuple(name, fc.array(tie('node'), { maxLength: 4 })).map(([tag, inner]) => tag === 'br' ? '<br>' : `<${tag}${tag === 'a' ? ' href="https://example.org"' : ''}>${inner.join('')}</${tag}>`)),
  })).node
  const words = (text: string) => (text.match(/w[a-d]/g) ?? []).sort()
  fc.assert(fc.property(tree, (html) => {
    const pasted = htmlMarkdown(html)
    if (pasted.kind !== 'rich')
      return
    expect(words(JSON.stringify(importMarkdown(pasted.markdown).thread.posts))).toEqual(words(html))
  }), { numRuns: 500 })
})
