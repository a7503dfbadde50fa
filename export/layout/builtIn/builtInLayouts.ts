import type { Component } from 'vue'
import PostLayout from './PostLayout.vue'

/** The layouts that come along, by name. */
export const builtInLayouts: Readonly<Record<string, Component>> = { post: PostLayout }
