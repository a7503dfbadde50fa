import type { ModelRef, ShallowRef } from 'vue'
import { nextTick } from 'vue'

/** Chooses for a row of radio inputs. The model says what is chosen: a choice may come to nothing, as one that opens a file dialogue does. */
export function useChoice<Value extends string>(value: ModelRef<Value>, inputs: Readonly<ShallowRef<readonly HTMLInputElement[] | null>>): (chosen: Value) => Promise<void> {
  return async (chosen) => {
    value.value = chosen
    await nextTick()
    for (const input of inputs.value ?? [])
      input.checked = input.value === value.value
  }
}
