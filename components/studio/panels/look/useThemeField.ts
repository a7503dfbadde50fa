import type { WritableComputedRef } from 'vue'
import type { ThemeInput } from '../../../../export/theme/themeSchema'
import { computed } from 'vue'
import { useStudio } from '../../useStudio'

/** A model of a field; edits of one run, such as a drag, are undone together, and those of no run one by one. */
export type ThemeField = <Value>(get: () => Value, set: (value: Value) => ThemeInput, run?: string) => WritableComputedRef<Value>

/** Makes models of fields that show a value of the edited theme and lay a new one over it. */
export function useThemeField(): ThemeField {
  const { setTheme } = useStudio()
  return (get, set, run) => computed({ get, set: value => setTheme(set(value), run) })
}
