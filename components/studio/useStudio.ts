import type { InjectionKey, ShallowRef } from 'vue'
import type { CardSize } from '../../export/platform/sizePresets'
import type { OwnFont } from '../../export/text/ownFont'
import type { Theme } from '../../export/theme/theme'
import type { ThemeInput } from '../../export/theme/themeSchema'
import type { StudioAssets } from './render/assets'
import type { CarouselModel } from './render/carouselModel'
import type { OpenArchive } from './state/archive/openArchiveFile'
import type { LookedPost } from './state/lookedPost'
import type { Project } from './state/project'
import type { Store } from './state/store'
import { useEventListener } from '@vueuse/core'
import { computed, inject, onUnmounted, provide, ref, shallowRef, watch } from 'vue'
import { findSize } from '../../export/platform/sizePresets'
import { builtInTheme, builtInThemes } from '../../export/theme/builtInThemes'
import { resolveTheme } from '../../export/theme/resolveTheme'
import { carouselModel } from './render/carouselModel'
import { decodePictures } from './render/decodePictures'
import { openFonts } from './render/openFonts'
import { lookedPost, placeOfPost } from './state/lookedPost'
import { mergeTheme } from './state/mergeTheme'
import { messageOf } from './state/messageOf'
import { projectThread, readPost } from './state/project'
import { whenIdle } from './state/whenIdle'

/** Time that laying out what nobody looks at may take at once, in milliseconds. */
const idleSlice = 8
/** How long a notice stays, in milliseconds. */
const noticeMilliseconds = 8000

export interface Studio {
  readonly store: Store
  readonly assets: StudioAssets
  /** The carousel as it is now; replaced with every change. */
  readonly model: Readonly<ShallowRef<CarouselModel>>
  /** The theme of all cards with every value; the last good one where a value cannot be used. */
  readonly theme: Readonly<ShallowRef<Theme>>
  /** What could not be done, in one sentence. */
  readonly problem: ShallowRef<string>
  /** Why the selected card cannot be drawn, in one sentence; it goes away with the reason. */
  readonly drawProblem: ShallowRef<string>
  /** A short message that goes away. */
  readonly notice: ShallowRef<string>
  /** An archive that a thread is chosen from; undefined while there is none. */
  readonly archive: ShallowRef<OpenArchive | undefined>
  /** Number of the card that was chosen, from 0; there may be fewer by now. */
  readonly selected: ShallowRef<number>
  /** Number of the card that is looked at, from 0. */
  readonly place: Readonly<ShallowRef<number>>
  /** How many cards there are. */
  readonly cards: Readonly<ShallowRef<number>>
  /** Size of the cards. */
  readonly preset: Readonly<ShallowRef<CardSize>>
  /** Looks at another card; at the first or last one beyond them. */
  show: (card: number) => void
  /** Whether the look is edited of all cards, or of the selected post's alone. */
  readonly scope: ShallowRef<'all' | 'post'>
  /** The theme that the panel shows: of all cards, or of the selected post. */
  readonly edited: Readonly<ShallowRef<Theme>>
  /** What the panel's values go back to: the built-in theme underneath, or for a single post the theme of all cards. */
  readonly initial: Readonly<ShallowRef<Theme>>
  /** Lays values over the theme; edits of one run are undone together. */
  setTheme: (values: ThemeInput, run?: string) => void
  /** Changes the posts; edits of one run are undone together, up to one that closes it. */
  editPosts: (change: (posts: Project['posts']) => Project['posts'], run?: string, closes?: boolean) => void
  /** Fonts of somebody's own that the project has, by the names of their files. */
  readonly fonts: Readonly<ShallowRef<ReadonlyMap<string, OwnFont>>>
  /** Resolves when the pictures and fonts of the project are ready. */
  settled: () => Promise<void>
  /** First card of a studio post. */
  showPost: (id: string) => void
  /** Id of the studio post that the selected card belongs to. */
  readonly selectedPost: Readonly<ShallowRef<string>>
}

const key: InjectionKey<Studio> = Symbol('studio')

/** The studio that a component is part of. */
export function useStudio(): Studio {
  return inject(key)!
}

/** Makes the studio of a page and gives it to the components below. */
export function provideStudio(store: Store, assets: StudioAssets): Studio {
  const problem = ref('')
  const drawProblem = ref('')
  const notice = ref('')
  const selected = ref(0)
  const scope = ref<'all' | 'post'>('all')
  const pictures = shallowRef<ReadonlyMap<string, ImageBitmap>>(new Map())
  const fonts = shallowRef<ReadonlyMap<string, OwnFont>>(new Map())
  const theme = shallowRef(resolveTheme({}))
  // By the override itself, so that a post whose look is the same need not be laid out again.
  let overrides = new WeakMap<ThemeInput, Theme>()
  const model = shallowRef(makeModel())
  /** Cards that the model had when it was made: whoever looks at it knows no others. */
  let counted = model.value.places.length

  function resolved(input: ThemeInput): Theme | undefined {
    try {
      return resolveTheme(input)
    }
    catch (error) {
      problem.value = messageOf(error)
      return undefined
    }
  }

  function overrideOf(own: ThemeInput): Theme {
    const made = overrides.get(own) ?? resolved(mergeTheme(store.project.value.theme, own)) ?? theme.value
    overrides.set(own, made)
    return made
  }

  function makeModel(): CarouselModel {
    const { posts, size } = store.project.value
    const themes = new Map<number, Theme>()
    let position = 0
    for (const post of posts) {
      for (let index = 0; index < readPost(post).length; index++, position++)
        post.override && themes.set(position, overrideOf(post.override))
    }
    return carouselModel({ thread: projectThread(store.project.value), theme: theme.value, overrides: themes, size, pictures: pictures.value, fonts: fonts.value }, assets)
  }

  /** What the chosen card shows. */
  let looked: LookedPost | undefined
  const lookAgain = () => lookedPost(model.value.places[Math.min(selected.value, model.value.places.length - 1)], store.project.value.posts)
  watch(selected, () => looked = lookAgain(), { immediate: true, flush: 'sync' })

  function replaceModel(): void {
    model.value = makeModel()
    counted = model.value.places.length
    // Cards may have come or gone before the one that is looked at, or parts of its own post for a moment.
    const wanted = looked
    const at = wanted ? placeOfPost(wanted, store.project.value.posts, model.value.places) : -1
    if (at !== -1)
      selected.value = at
    looked = at === -1 ? lookAgain() : wanted
  }

  let cancelIdle = () => {}
  function refresh(): void {
    cancelIdle()
    cancelIdle = whenIdle(async () => {
      const current = model.value
      const more = await current.refresh(idleSlice).catch(() => false)
      if (current !== model.value)
        return
      if (more)
        refresh()
      else if (current.places.length !== counted)
        replaceModel()
    })
  }
  onUnmounted(() => cancelIdle())

  watch(() => store.project.value.theme, (input) => {
    overrides = new WeakMap()
    theme.value = resolved(input) ?? theme.value
  }, { immediate: true, flush: 'sync' })
  let decoding = Promise.resolve()
  watch(store.media, (media) => {
    decoding = Promise.all([decodePictures(media), openFonts(media, assets, fonts.value)]).then(([decoded, opened]) => {
      pictures.value = decoded
      fonts.value = opened
    })
  }, { immediate: true, flush: 'sync' })
  watch([store.project, pictures, fonts, assets.highlighter.version], () => {
    replaceModel()
    refresh()
  }, { immediate: true, flush: 'sync' })

  useEventListener(window, 'online', assets.highlighter.retry)

  let noticeTimer: ReturnType<typeof setTimeout> | undefined
  watch(notice, (text) => {
    clearTimeout(noticeTimer)
    if (!text)
      return
    // What was done since tells more than what could not be done before.
    problem.value = ''
    noticeTimer = setTimeout(() => notice.value = '', noticeMilliseconds)
  })
  onUnmounted(() => clearTimeout(noticeTimer))

  const cards = computed(() => model.value.places.length)
  const place = computed(() => Math.min(selected.value, cards.value - 1))
  const selectedPost = computed(() => {
    const looked = model.value.places[place.value]
    let position = 0
    for (const post of store.project.value.posts) {
      position += readPost(post).length
      if (looked && looked.post < position)
        return post.id
    }
    return (looked?.added === 'outro' ? store.project.value.posts.at(-1) : store.project.value.posts[0])?.id ?? ''
  })
  // A look of one post alone was meant for that post.
  watch(selectedPost, () => scope.value = 'all')
  /** Position of the first post of a studio post, from 0. */
  const firstPosition = (id: string) => {
    const { posts } = store.project.value
    const index = posts.findIndex(post => post.id === id)
    return posts.slice(0, index).reduce((sum, post) => sum + readPost(post).length, 0)
  }
  const editPosts: Studio['editPosts'] = (change, run, closes) => store.edit((project) => {
    const posts = change(project.posts)
    return posts === project.posts ? project : { ...project, posts }
  }, run, closes)

  const studio: Studio = {
    store,
    assets,
    model,
    theme,
    problem,
    drawProblem,
    notice,
    archive: shallowRef(),
    selected,
    place,
    cards,
    preset: computed(() => findSize(store.project.value.size)),
    show: card => selected.value = Math.min(cards.value - 1, Math.max(0, card)),
    scope,
    edited: computed(() => {
      const looked = model.value.places[place.value]
      return scope.value === 'post' && looked ? model.value.themeOf(looked.post) : theme.value
    }),
    initial: computed(() => scope.value === 'post' ? theme.value : builtInTheme(store.project.value.theme.base ?? builtInThemes[0].name)),
    setTheme(values, run) {
      if (scope.value === 'all') {
        store.edit(project => ({ ...project, theme: mergeTheme(project.theme, values) }), run)
        return
      }
      const id = selectedPost.value
      editPosts(posts => posts.map(post => post.id === id ? { ...post, override: mergeTheme(post.override ?? {}, values) } : post), run && `${run} ${id}`)
    },
    editPosts,
    fonts,
    settled: () => decoding,
    showPost(id) {
      const position = firstPosition(id)
      selected.value = Math.max(0, model.value.places.findIndex(({ post }) => post === position))
    },
    selectedPost,
  }
  provide(key, studio)
  return studio
}
