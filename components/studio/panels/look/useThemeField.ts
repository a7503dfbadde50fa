import type { WritableComputedRef } from 'vue'
import type { ThemeInput } from '../../../../export/theme/themeSchema'
import { computed } from 'vue'
import { useStudio } from '../../useStudio'

export type ThemeField = <Value>(kind: string, get: () => Value, set: (value: Value) => ThemeInput) => WritableComputedRef<Value>

/** Makes models of fields that show a value of the edited theme and lay a new one over it; edits of one kind are undone together. */
export function useThemeField(): ThemeField {
  const { setTheme } = useStudio()
  return (kind, get, set) => computed({ get, set: value => setTheme(kind, set(value)) })
}
