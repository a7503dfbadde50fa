import type { Component } from 'vue'
import type { BuiltInLayoutName } from '../../thread/layoutName'
import CodeLayout from './CodeLayout.vue'
import CompareLayout from './CompareLayout.vue'
import CoverLayout from './CoverLayout.vue'
import ListLayout from './ListLayout.vue'
import NumberLayout from './NumberLayout.vue'
import OutroLayout from './OutroLayout.vue'
import PictureLayout from './PictureLayout.vue'
import PostLayout from './PostLayout.vue'
import QuoteLayout from './QuoteLayout.vue'

/** The layouts that come along, by name. */
export const builtInLayouts: Readonly<Record<BuiltInLayoutName, Component>> = {
  post: PostLayout,
  cover: CoverLayout,
  quote: QuoteLayout,
  list: ListLayout,
  code: CodeLayout,
  compare: CompareLayout,
  number: NumberLayout,
  picture: PictureLayout,
  outro: OutroLayout,
}
