import type { Component } from 'vue'
import type { Layout } from '../layouts'
import { LayoutError } from '../layoutError'
import { boxTree } from './boxTree'
import { withSteps } from './steps'

/** A layout of somebody's own: what its components throw, and a loop that does not end, is said with its name. */
export function ownLayout(name: string, purpose: string, component: Component): Layout {
  return {
    name,
    purpose,
    tree(scope) {
      try {
        // A layout may write to what it is given: to a copy of its own.
        const { measure, ...input } = scope
        return withSteps(() => boxTree(component, { ...structuredClone(input), measure }))
      }
      catch (error) {
        throw layoutFailure(name, error)
      }
    },
  }
}

/** What went wrong while code of a layout ran, in one sentence. */
export function layoutFailure(name: string, error: unknown): LayoutError {
  // Errors of code that runs apart are no errors of here.
  const { message } = (typeof error === 'object' && error !== null ? error : {}) as { message?: unknown }
  const said = (typeof message === 'string' && message !== '' ? message : String(error)).split('\n')[0].trim().replace(/\.$/, '')
  return new LayoutError(`Expected the layout ${name} to render, but ${said.startsWith('it ') ? said : `it says: ${said}`}${said.endsWith('?') ? '' : ': correct its component.'}`)
}
