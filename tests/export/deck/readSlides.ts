import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { parseSync } from '@slidev/parser'
import { parse } from 'vue/compiler-sfc'

/** A slide as Slidev and Vue read it. */
export interface ReadSlide {
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** Title that Slidev finds, as Markdown. */
  readonly title: string | undefined
  /** What the slide shows, with single spaces; an expression of Vue is "{{expression}}". */
  readonly text: string
  /** Names of its tags in order, each once. */
  readonly tags: readonly string[]
  /** What the speaker reads, with single spaces; empty where there is nothing. */
  readonly note: string
}

interface Node {
  readonly type: number
  readonly tag?: string
  readonly content?: string | { readonly content: string }
  readonly children?: readonly Node[]
  readonly props?: readonly { readonly name: string, readonly value?: { readonly content: string } }[]
}

interface InlineState { pos: number, readonly src: string, push: (type: string, tag: string, nesting: number) => { content: string } }

interface MarkdownReader {
  use: (plugin: unknown) => MarkdownReader
  render: (text: string) => string
  readonly inline: { readonly ruler: { after: (rule: string, name: string, read: (state: InlineState, silent: boolean) => boolean) => void } }
}

// The plugins that Slidev reads slides with, of those that are packages.
const slidev = createRequire(createRequire(resolve('package.json')).resolve('@slidev/cli/package.json'))
const { MarkdownExit } = slidev('markdown-exit') as { MarkdownExit: new (options: object) => MarkdownReader }
function pluginOf(name: string) {
  const module = slidev(name) as { readonly default?: unknown }
  return module.default ?? module
}
const markdown = new MarkdownExit({ html: true, xhtmlOut: true, linkify: true }).use(pluginOf('markdown-it-footnote')).use(pluginOf('markdown-it-github-alerts')).use(formulas)
const notes = new MarkdownExit({ html: true })

/** Slides of a deck's Markdown, read by Slidev's parser, its Markdown and Vue's compiler. */
export function readSlides(text: string): ReadSlide[] {
  return parseSync(text, 'slides.md').slides.map(({ frontmatter, title, content, note }) => {
    const shown = treeOf(codeAsText(markdown.render(content.replace(/(^|\n)\$\$\n([\s\S]*?)\n\$\$(?=\n|$)/g, '$1~~~\n$2\n~~~'))))
    const found = new Set<string>()
    return { frontmatter, title, text: spaced(textOf(shown, found)), tags: Array.from(found), note: spaced(textOf(treeOf(notes.render(note ?? ''), true), new Set())) }
  })
}

/** White space as a reader sees it. */
export function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function treeOf(html: string, isPlain = false): readonly Node[] {
  const { descriptor, errors } = parse(`<template>${isPlain ? `<div v-pre>${html}</div>` : html}</template>`, { filename: `${html}.vue` })
  if (errors.length > 0)
    throw errors[0]
  return (descriptor.template?.ast?.children ?? []) as unknown as readonly Node[]
}

function textOf(nodes: readonly Node[], tags: Set<string>): string {
  return nodes.map((node) => {
    if (node.tag !== undefined)
      tags.add(node.tag)
    switch (node.type) {
      case 2: return String(node.content)
      case 5: return `{{${(node.content as { readonly content: string }).content}}}`
      case 1: return node.tag === 'br' ? ' ' : textOf(node.children ?? [], tags) + (/^(?:p|li|h\d|td|th|tr|blockquote|pre|div|ul|ol)$/.test(node.tag ?? '') ? ' ' : '')
      default: return ''
    }
  }).join('')
}

/** As Slidev has it, nothing in code is for Vue. */
function codeAsText(html: string): string {
  return html.replace(/<code(?! v-pre)/g, '<code v-pre')
}

/** A formula is shown as its source: the plugin that sets it is Slidev's own, and this finds formulas as it does. */
function formulas(reader: MarkdownReader): void {
  reader.inline.ruler.after('escape', 'math', (state, silent) => {
    const end = /^\$(?![ \t])(?:\\.|[^\\$])+(?<![ \t])\$(?!\d)/s.exec(state.src.slice(state.pos))?.[0]
    if (end === undefined)
      return false
    if (!silent)
      state.push('text', '', 0).content = end.slice(1, -1)
    state.pos += end.length
    return true
  })
}
