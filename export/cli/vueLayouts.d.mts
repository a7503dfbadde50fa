import type { Plugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'

/** TypeScript of a single-file component whose template is a render function. */
export function compileVue(source: string, file: string): string

/** Layouts are single-file components, compiled when they are bundled. */
export const vueLayouts: Plugin

/** The same for Vite, whose own plugins would take a layout for a part of a slide, or make HTML of it. */
export function viteLayouts(): VitePlugin
