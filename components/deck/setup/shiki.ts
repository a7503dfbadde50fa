import theme from './codeTheme'

interface HastElement { properties?: Record<string, unknown> }
interface LineContext { readonly options: { readonly meta?: { readonly __raw?: string } }, addClassToHast: (node: HastElement, name: string) => HastElement }

/** Whether a list such as "3-5,8" has a number. */
function has(list: string | undefined, line: number): boolean {
  return list?.split(',').some((range) => {
    const [first, last = first] = range.split('-').map(Number)
    return line >= first && line <= last
  }) ?? false
}

/** Code in the colours of the deck; `ins=3-5` and `del=8` behind the braces of a fence show lines that a change adds and removes. */
export default () => ({
  themes: { light: theme, dark: theme },
  transformers: [{
    line(this: LineContext, node: HastElement, line: number): HastElement {
      const meta = this.options.meta?.__raw ?? ''
      if (has(/\bins=([\d,-]+)/.exec(meta)?.[1], line))
        return this.addClassToHast(node, 'thread-added')
      return has(/\bdel=([\d,-]+)/.exec(meta)?.[1], line) ? this.addClassToHast(node, 'thread-removed') : node
    },
  }],
})
