import { defineComponent, h } from 'vue'

/** The card proper: the panel that the theme paints on the canvas, round whatever stands in it. */
export const CardPanel = defineComponent((_, { slots }) => () => h('div', { content: { kind: 'panel' } }, slots.default?.()), { name: 'CardPanel' })
