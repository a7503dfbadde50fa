import type { Plugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vite'

/** Satori's HarfBuzz late, when the command is bundled. */
export const lateSatoriHarfBuzz: Plugin

/** The same for the built site. */
export function viteSatori(): VitePlugin
