type Texts = Readonly<Record<string, (size: number) => string>>

/** Texts of so many characters that made an importer look at the same place again and again, or may. */
export const hostileMarks: Texts = {
  'a title of spaces without a colon': filled('a', ' ', 'b'),
  'a title of non-breaking spaces without a colon': filled('a', '\u00A0', 'b'),
  'a title of colons': filled('a', ' :', 'b'),
  'a heading with spaces in it': filled('# a', ' ', 'b'),
  'digits in the header of a Thread Navigator export': filled('Visual Editor\nTypography\n', '1', 'x\n\nAda\n@ada\nHello'),
  'posts of a Thread Navigator export': filled('', 'Ada\n@ada\nHello\n\n', ''),
  'commas in a gradient': filled('---\ngradient: "', ',', '"\n---\nHello'),
  'brackets and commas in a gradient': filled('---\ngradient: "', 'a(,', '"\n---\nHello'),
  'comments that do not end': filled('', '<!--\n\n', ''),
  'comments that do not end, on a line': filled('a ', '<!--', ''),
  'comments that end': filled('', '<!-- -->', ''),
  'tags that do not end': filled('', '<', ''),
  'tags': filled('', '<a b="', ''),
  'definitions that nothing refers to': numbered(index => `[a${index}]: b\n\n`),
  'references without a definition': numbered(index => `[a${index}]\n\n`),
  'brackets that do not end': filled('', '[', ''),
  'brackets inside brackets': size => '['.repeat(size / 2) + ']'.repeat(size / 2),
  'pictures that do not end': filled('', '![a](', ''),
  'links': filled('', '[a](b.dev) ', ''),
  'bare addresses': filled('', 'https://a.dev/b?c=d ', ''),
  'addresses in a row': filled('', 'a.b@', ''),
  'mentions and hashtags': filled('', '@a #b ', ''),
  'marks of emphasis': filled('', '*_', ''),
  'words with marks of emphasis': filled('', '*a_ **b__ ', ''),
  'tildes': filled('', '~~a~', ''),
  'runs of backticks, each longer': numbered(index => `${'`'.repeat(index + 1)} `),
  'quotations': filled('', '> a\n\n', ''),
  'quotations between paragraphs': filled('', '> a\n\nb\n\n', ''),
  'quotations inside quotations': filled('', '>', ' a'),
  'lists': filled('', '- a\n***\n', ''),
  'lists inside lists': filled('', '- ', 'a'),
  'items, each deeper': numbered(index => `${' '.repeat(2 * index)}- a\n`),
  'wiki links': filled('', '[[a]] ', ''),
  'wiki links that do not end': filled('', '[[a', ''),
  'embedded notes': filled('', '![[a|b]] ', ''),
  'embedded pictures, each in a line': filled('', '![[a.png|300]]\n', ''),
  'comments of notes that do not end': filled('', '%% a ', ''),
  'comments of notes, line by line': filled('', '%% a\n', ''),
  'comments of notes in code': filled('', '`%%` ', ''),
  'marked words': filled('', '==a== ', ''),
  'marks that do not end': filled('', '==a', ''),
  'callouts': filled('', '> [!a] b\n', ''),
  'callouts that have no kind': filled('', '> [!', ''),
  'block ids': filled('', 'a ^b\n', ''),
  'asides': filled('', '<aside>\n', ''),
  'toggles': filled('', '<details><summary>a</summary>\n', ''),
  'properties of a page': filled('# a\n\n', 'Status: a\n', ''),
  'anchors of headings': filled('', '# **a** {#b}\n', ''),
  'an anchor that does not end': filled('# a', ' {#b', ''),
  'definitions of pictures inside': filled('', '[image1]: <data:image/png;base64,AAAA>\n\n', ''),
  'one picture inside': filled('![a](data:image/png;base64,', 'A', ')'),
  'fences that do not end': filled('', '```a\n', ''),
  'posts of a draft': filled('', 'a\n\n\n\n', ''),
  'post numbers': numbered(index => `${index + 1}/ a\n\n`),
}

/** Texts that may make the text engine do so. */
export const hostileLetters: Texts = {
  'marks on one letter': filled('a', '\u0301', ''),
  'letters with towers of marks': filled('', `${'abcdefgh'}${'\u0323'.repeat(6)}`, ''),
  'joiners': filled('', '\u200D', ''),
  'emoji in one sequence': filled('', '👩\u200D', '👩'),
  'embeddings inside embeddings': filled('a', '\u202B', 'ב'),
  'isolates inside isolates': filled('a', '\u2067', 'ב'),
  'marks of both directions': filled('', 'a\u200Fב\u200E', ''),
  'words of both directions': filled('', 'אב cd 12 ', ''),
  'brackets of both directions': filled('', 'א(b[', ''),
  'one long word': filled('', 'abcdefghij', ''),
  'one long Arabic word': filled('', 'كتاب', ''),
  'one long Thai word': filled('', 'ภาษา', ''),
  'Chinese without a stop': filled('', '漢字', ''),
  'spaces': filled('Start', ' ', 'end'),
  'tabs': filled('a', '\t', 'b'),
  'newlines': filled('a', '\n', 'b'),
  'ideographic spaces': filled('a', '\u3000', 'b'),
  'soft hyphens': filled('', 'a\u00AD', ''),
  'one paragraph': filled('', 'A cache keeps what was used last. ', ''),
  'short paragraphs': filled('', 'A cache.\n\n', ''),
}

/** The same for HTML. */
export const hostileHtml: Texts = {
  'paragraphs': filled('', '<p>a</p>', ''),
  'paragraphs that do not end': filled('', '<p>', ''),
  'line breaks': filled('<p>a', '<br>', 'b</p>'),
  'blank lines': filled('<p>a', '<br> \n ', 'b</p>'),
  'elements inside elements': filled('', '<b>', ''),
  'elements that are closed in another order': size => '<b><i>'.repeat(size / 20) + '</b></i>'.repeat(size / 20),
  'elements that end and were never opened': size => '<b>'.repeat(size / 7) + '</i>'.repeat(size / 7),
  'quotations inside quotations': filled('', '<blockquote>a', ''),
  'lists inside lists': filled('', '<ul><li>a', ''),
  'items that do not end': filled('<ol>', '<li>a', '</ol>'),
  'links': filled('<p>', '<a href="https://a.org">b</a> ', '</p>'),
  'links inside links': filled('<p>', '<a href="https://a.org">', '</p>'),
  'attributes': filled('<p', ' class="a"', '>b</p>'),
  'classes': filled('<a class="', 'a ', '" href="https://a.org">b</a>'),
  'attributes that do not end': filled('<p>', '<a b="', ''),
  'entities': filled('<p>', '&amp;', '</p>'),
  'entities that do not end': filled('<p>', '&ampamp', '</p>'),
  'tags that do not end': filled('', '<a ', ''),
  'comments that do not end': filled('', '<!-- ', ''),
  'scripts that do not end': filled('', '<script>', ''),
  'code': filled('', '<pre><code>a\n', ''),
  'hidden elements inside hidden elements': filled('', '<svg><template>', ''),
  'cells': filled('<table><tr>', '<td>a', '</table>'),
}

function filled(start: string, middle: string, end: string): (size: number) => string {
  return size => start + middle.repeat(Math.ceil(size / middle.length)) + end
}

function numbered(part: (index: number) => string): (size: number) => string {
  return (size) => {
    const parts: string[] = []
    for (let length = 0; length < size;)
      length += parts[parts.push(part(parts.length)) - 1].length
    return parts.join('')
  }
}
