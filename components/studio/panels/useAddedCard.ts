import type { WritableComputedRef } from 'vue'
import type { Project } from '../state/project'
import type { Studio } from '../useStudio'
import { computed, shallowRef } from 'vue'

/** A card before or after the posts, as its fields edit it. */
export interface AddedCardFields<Kind extends 'cover' | 'outro'> {
  /** Whether there is one; what it said is there again when it is switched on again. */
  readonly isOn: WritableComputedRef<boolean>
  /** What a field says now; without text it is left out. */
  set: (key: keyof NonNullable<Project[Kind]> & string, event: Event) => void
}

/** Edits the cover or the outro of a project; `show` shows it once it is switched. */
export function useAddedCard<Kind extends 'cover' | 'outro'>(kind: Kind, { store }: Pick<Studio, 'store'>, show: () => void): AddedCardFields<Kind> {
  const before = shallowRef<Card>({})
  return {
    isOn: computed({
      get: () => store.project.value[kind] !== undefined,
      set(on) {
        before.value = store.project.value[kind] ?? before.value
        store.edit(project => withCard(project, kind, on ? before.value : undefined))
        show()
      },
    }),
    set(key, event) {
      const text = (event.target as HTMLInputElement).value
      store.edit((project) => {
        const { [key]: _, ...rest } = (project[kind] ?? {}) as Record<string, unknown>
        return withCard(project, kind, { ...rest, ...text.trim() !== '' && { [key]: text } })
      }, `${kind} ${key}`)
    },
  }
}

type Card = NonNullable<Project['cover'] | Project['outro']>

/** A project with another card before or after its posts, or none. */
function withCard({ cover, outro, ...project }: Project, kind: 'cover' | 'outro', card: Card | undefined): Project {
  const cards = { ...cover && { cover }, ...outro && { outro }, [kind]: card }
  return { ...project, ...cards.cover && { cover: cards.cover }, ...cards.outro && { outro: cards.outro } }
}
