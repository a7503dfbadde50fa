/** A thread with everything in it that a deck shows in its own way, and much that could be read as something else. */
export const deckThread = `---
title: Everything at once
author: Ada Lovelace
handle: "@ada"
lang: en
outro: { text: Thanks, action: Ask me anything, link: https://example.org/a_b?c=1&d=2 }
---

# Everything at once

A talk that has it all.

---

## Words that are only words

{{ 1 + 1 }} and <script> and <Tweet id="1"/> and &amp;amp; and v-click, @click="x", ::right::, \\[click\\], \\$5 and \\$10, snake_case, setup.py, C:\\\\Users, 2 \\* 3.

---

## Steps

1. First
2. Second
   - inner **one**
   - inner *two*

     with a paragraph
3. Third

- [x] done
- [ ] open

---

**Pro tip:** swap a quarter of the flour, and say so.[^1]

> "It tastes like Sunday."
> And like Monday.

[^1]: Only on weekends, with \`sugar\`.

---

\`\`\`ts title="cache.ts" lines=3 {2} ins={3} del={4}
export const cache = new Map<string, number>() // {{ nothing }}
cache.set('<!-- open', 1)
cache.set('added', 2)
cache.set('removed', 3)
---
\`\`\`

---

Code of a language that nobody knows:

\`\`\`klingon
${Array.from({ length: 42 }, (_, index) => `line ${index + 1} of a long listing that goes on`).join('\n')}
\`\`\`

---

Euler wrote $e^{i\\pi} + 1 = 0$, and $\\undefinedmacro{x}$ is a mistake.

$$
\\int_0^1 x^2 \\, dx = \\frac{1}{3}
$$

---

| Name | Share | What of it |
|:--|--:|:-:|
${Array.from({ length: 17 }, (_, index) => `| Row ${index + 1} | ${index} % | a cell with \`code\` and **bold** |`).join('\n')}

---

${Array.from({ length: 14 }, (_, index) => `Sentence ${index + 1} of a long paragraph says that attention is a budget, and that every notification spends some of it.`).join(' ')}

${Array.from({ length: 6 }, (_, index) => `Paragraph ${index + 1} is shorter, but there are more of its kind, and together they need a slide.`).join('\n\n')}

---

Die Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung ist kürzer als das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz.

---

العربية: الذكاء الاصطناعي يغير طريقة عملنا. עברית: הבינה המלאכותית.

---

7.6×

as fast as before, measured on one machine.

---

> The best time to plant a tree was 20 years ago. The second best time is now.
>
> — Chinese proverb

---

What a tile sees, and what it never sees:

![Tiles of a matrix](figure:flash-tiles?step=20)
`
