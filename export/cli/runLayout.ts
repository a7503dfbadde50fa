import type { Component } from 'vue'
import { compileFunction, createContext, runInContext } from 'node:vm'
import * as vue from 'vue'
import { layoutFailure } from '../layout/frame/ownLayout'
import { takeStep, withSteps } from '../layout/frame/steps'
import { LayoutError } from '../layout/layoutError'
import * as slots from '../layout/slots'
import { stepName } from './ownLayoutCode.mjs'

type Require = (name: string) => unknown

/** What a card may not depend on, and what would run after it was laid out. */
const withheld = 'delete globalThis.Date; delete globalThis.Promise; delete Math.random'

/** Runs the code of a layout, which has the language at hand and nothing of Node, and gives its component. @throws {LayoutError} */
export function runLayout(name: string, code: string): Component {
  const parsingContext = createContext({})
  runInContext(withheld, parsingContext)
  const module: { exports: { readonly default?: Component } } = { exports: {} }
  try {
    const run = compileFunction(code, ['require', 'module', 'exports', stepName], { parsingContext }) as (require: Require, module: object, exports: object, step: () => void) => void
    withSteps(() => run(specifier => specifier === 'vue' ? vue : slots, module, module.exports, takeStep))
  }
  catch (error) {
    throw layoutFailure(name, error)
  }
  if (!module.exports.default)
    throw new LayoutError(`Expected the layout ${name} to export a component, but it exports none: write it with <script setup>.`)
  return module.exports.default
}
