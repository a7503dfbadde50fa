// What a layout of somebody's own imports from "threadeck".
export { useFrame } from '../frame/useFrame'
export { default as AuthorLine } from './AuthorLine.vue'
export { default as CardFooter } from './CardFooter.vue'
export { CardPanel } from './cardPanel'
export * from './cardSlots'
export { CornerLogo } from './cornerLogo'
