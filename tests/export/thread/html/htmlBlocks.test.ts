import fc from 'fast-check'
import { expect, it } from 'vitest'
import { htmlBlocks } from '../../../../export/thread/html/htmlBlocks'
import { postText } from '../../../../export/thread/postText'

function text(html: string): string {
  return postText({ blocks: htmlBlocks(html) })
}

function kinds(html: string): string[] {
  return htmlBlocks(html).map(({ kind, depth, marker, spans }) => `${kind} ${depth} ${marker}${marker && ' '}${spans.map(span => span.text).join('')}`)
}

function marks(html: string): string[] {
  return htmlBlocks(html).flatMap(({ spans }) => spans.map(({ text, ...style }) => Object.keys(style).length === 0 ? text : `${text} (${Object.entries(style).map(([key, value]) => value === true ? key : value).join(' ')})`))
}

it.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['<p>One<br>two<br />three</p>', 'One\ntwo\nthree'],
  ['<p>One<br><br>two</p>', 'One\n\ntwo'],
  ['One', 'One'],
  ['<p>One', 'One'],
  ['<p>One<p>Two', 'One\n\nTwo'],
  ['<p>a &amp; b &lt; c &gt; d &quot;e&quot; &#39;f&#39; &eacute; &#x1F600;</p>', 'a & b < c > d "e" \'f\' é 😀'],
  ['<p>two  spaces\nand\n  a line</p>\n\n<p>x</p>\n', 'two  spaces and a line\n\nx'],
  ['<p>One<br>\n two</p>', 'One\ntwo'],
  ['<div>One</div><div>two</div>', 'One\ntwo'],
  ['<p>1 < 2 and a <b c', '1 < 2 and a'],
  ['</p></b>One</ul>', 'One'],
  ['<p></p><p> <br></p>', ''],
  ['', ''],
  ['<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>', 'a | b\n1 | 2'],
  ['<p>a<img src="https://x.org/a.png" alt=":cat:">b</p>', 'a:cat:b'],
])('htmlBlocks(%j) reads as %j', (html, shown) => {
  expect(text(html)).toBe(shown)
})

it.each([
  ['<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', ['item 0 - a', 'item 0 - b', 'item 1 - c']],
  ['<ol start="3"><li>a<li value="7">b<li>c</ol>', ['item 0 3. a', 'item 0 7. b', 'item 0 8. c']],
  ['<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>', ['item 0 - a', 'paragraph 1 b', 'item 0 - c']],
  ['<ul><li></li><li>a</li></ul>', ['item 0 - a']],
  ['<p>- a<br>- b</p>', ['item 0 - a', 'item 0 - b']],
  ['<ol><li><pre>x</pre></li></ol>', ['item 0 1. ', 'code 1 x']],
  ['<blockquote><p>a<br>b</p><blockquote>c</blockquote></blockquote><p>d</p>', ['quote 0 a\nb', 'quote 1 c', 'paragraph 0 d']],
  ['<h1>a</h1><h2>b</h2><h5>c</h5>', ['heading 0 a', 'heading 0 b', 'heading 0 c']],
  ['<p>a</p><hr><p>b</p>', ['paragraph 0 a', 'divider 0 ', 'paragraph 0 b']],
  ['<pre><code class="language-ts">\n  a &lt; b\n\n# x\n</code></pre>', ['code 0   a < b\n\n# x']],
  [`${'<blockquote>'.repeat(30)}a`, ['quote 9 a']],
])('htmlBlocks(%j) has the blocks %j', (html, blocks) => {
  expect(kinds(html)).toEqual(blocks)
})

it('htmlBlocks(html) keeps paragraphs apart, and the lines of one and the items of a list together', () => {
  const tight = (html: string) => htmlBlocks(html).map(block => block.tight)
  expect(tight('<p>a<br>b</p><p>c</p>')).toEqual([false, true, false])
  expect(tight('<p>a</p><ul><li>b</li><li>c<ol><li>d</li></ol></li></ul><p>e</p>')).toEqual([false, false, true, true, false])
})

it.each([
  ['<p><b>a</b> <strong>b</strong><i>c</i><em>d</em></p>', ['a (bold)', ' ', 'b (bold)', 'cd (italic)']],
  ['<p><del>a</del><code>b.dev &amp; #c</code><sub>d</sub><sup>e</sup><mark>f</mark><u>g</u></p>', ['a (strike)', 'b.dev & #c (code)', 'd (sub)', 'e (sup)', 'f (mark)', 'g']],
  ['<p><b>a <i>b</i></b></p>', ['a  (bold)', 'b (bold italic)']],
  ['<p><b>a</p><p>b</b></p>', ['a (bold)', 'b']],
  ['<p><a href="https://b.org">a <b>b</b></a></p>', ['a  (url)', 'b (url bold)']],
  ['<p><a href="javascript:alert(1)">a</a></p>', ['a']],
  ['<p><a href="https://a.org/b"></a></p>', ['https://a.org/b (url)']],
  ['<p>see a.dev, @ada and #tag</p>', ['see ', 'a.dev (url)', ', ', '@ada (mention)', ' and ', '#tag (hashtag)']],
])('htmlBlocks(%j) has the spans %j', (html, spans) => {
  expect(marks(html)).toEqual(spans)
})

it('htmlBlocks(html of Mastodon) has mentions, hashtags and the whole of an address whose ends are hidden', () => {
  expect(marks('<p><span class="h-card" translate="no"><a href="https://example.social/@grace" class="u-url mention">@<span>grace</span></a></span> see <a href="https://example.org/a/long/path?with=more" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">https://</span><span class="ellipsis">example.org/a/long/path</span><span class="invisible">?with=more</span></a> <a href="https://example.social/tags/caches" class="mention hashtag" rel="tag">#<span>caches</span></a></p>'))
    .toEqual(['@grace (mention)', ' see ', 'https://example.org/a/long/path?with=more (url)', ' ', '#caches (hashtag)'])
})

it.each([
  '<script>alert("x")</script>',
  '<style>p { color: red }</style>',
  '<svg><text>x</text></svg>',
  '<template><p>x</p></template>',
  '<iframe src="https://x.org">x</iframe>',
  '<!-- x -->',
  '<textarea>x</textarea>',
])('htmlBlocks(html) shows nothing of %s', (html) => {
  expect(text(`<p>a${html}b</p>`)).toBe('ab')
})

it('htmlBlocks(html) reads any text as it was escaped', () => {
  const line = fc.string({ unit: 'grapheme' }).map(value => value.replace(/[\p{Cc}\p{Z}\uFEFF]+/gu, ' ').trim()).filter(value => value !== '' && !/^[-*•●⁃–‣∙◦○▪■▫□☐☑☒\d\uF0B7\uF0A7\uF0D8]/.test(value))
  fc.assert(fc.property(fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (paragraphs) => {
    const html = paragraphs.map(lines => `<p>${lines.map(escaped).join('<br />')}</p>`).join('')
    expect(text(html)).toBe(paragraphs.map(lines => lines.join('\n')).join('\n\n'))
  }))
})

it('htmlBlocks(html) is blocks, whatever the tags', () => {
  const part = fc.constantFrom('<p>', '</p>', '<br>', '<b>', '</b>', '<ul>', '<ol>', '</ul>', '</ol>', '<li>', '</li>', '<blockquote>', '</blockquote>', '<pre>', '</pre>', '<code>', '</code>', '<a href="https://a.b">', '</a>', '<h2>', '</h2>', '<script>', '</script>', '<svg>', '</svg>', '<td>', '<hr>', '<', '&', '&amp;', 'word', ' ', '\n', '- ', '"', '<!--', '-->')
  fc.assert(fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
    for (const block of htmlBlocks(parts.join(''))) {
      expect(block.depth).toBeLessThanOrEqual(9)
      expect(block.spans.every(span => span.text !== '')).toBe(true)
    }
  }))
})

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;')
}
