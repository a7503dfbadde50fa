import type { ThemeInput } from '../../../export/theme/themeSchema'
import type { Studio } from '../useStudio'
import { builtInTheme, builtInThemes } from '../../../export/theme/builtInThemes'
import { withBrandLook } from './brandKit'
import { changePost } from './editPosts'
import { mergeTheme } from './mergeTheme'

/** What a canvas without more says, over one that has a pattern and runs on. */
const usualTypography = { verticalAlign: 'middle', consistency: 'each' } as const
const noExtras = { pattern: { kind: 'none' }, continuous: false } as const

/** What the edited look says: that of all cards, or with a single post's own laid over it. */
export function editedInput({ store, scope, selectedPost }: Pick<Studio, 'store' | 'scope' | 'selectedPost'>): ThemeInput {
  const { theme, posts } = store.project.value
  const own = scope.value === 'post' ? posts.find(({ id }) => id === selectedPost.value)?.override : undefined
  return own ? mergeTheme(theme, own) : theme
}

/** Puts a whole theme on all cards, or on those of the selected post alone. */
export function putTheme(theme: ThemeInput, { store, scope, selectedPost, editPosts }: Pick<Studio, 'store' | 'scope' | 'selectedPost' | 'editPosts'>): void {
  if (scope.value === 'all') {
    store.edit(project => ({ ...project, theme: withBrandLook(theme, project.brand) }))
    return
  }
  // Every value stated, since the theme of all cards lies underneath.
  const { base = builtInThemes[0].name, ...values } = theme
  const { canvas, text, card, typography, header, footer } = builtInTheme(base)
  const whole: ThemeInput = { canvas: { ...noExtras, ...canvas.kind === 'gradient' ? { ...canvas, stops: [...canvas.stops] } : canvas }, text, card, typography: { ...usualTypography, ...typography }, header, footer }
  editPosts(posts => changePost(posts, selectedPost.value, post => ({ ...post, override: mergeTheme(whole, values) })))
}
