import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'

/** Components of the addon by name, each fetched when a slide shows it. */
export const componentSources: Readonly<Record<string, Component>> = {
  ContextTimeline: defineAsyncComponent(() => import('../context/ContextTimeline.vue')),
  QuadraticMatrix: defineAsyncComponent(() => import('../context/QuadraticMatrix.vue')),
  ModelFits: defineAsyncComponent(() => import('../context/ModelFits.vue')),
  MaskExplorer: defineAsyncComponent(() => import('../sparse/MaskExplorer.vue')),
  LearnedSelection: defineAsyncComponent(() => import('../sparse/LearnedSelection.vue')),
  RecallTradeoff: defineAsyncComponent(() => import('../sparse/RecallTradeoff.vue')),
  EncoderComparison: defineAsyncComponent(() => import('../modernbert/EncoderComparison.vue')),
  AlternatingLayers: defineAsyncComponent(() => import('../modernbert/AlternatingLayers.vue')),
  WindowTimes: defineAsyncComponent(() => import('../modernbert/WindowTimes.vue')),
  BookReader: defineAsyncComponent(() => import('../modernbert/BookReader.vue')),
  ExactnessCheck: defineAsyncComponent(() => import('../flash/ExactnessCheck.vue')),
  GpuMap: defineAsyncComponent(() => import('../flash/GpuMap.vue')),
  StandardLedger: defineAsyncComponent(() => import('../flash/StandardLedger.vue')),
  FlashTileLoop: defineAsyncComponent(() => import('../flash/FlashTileLoop.vue')),
  FlashGains: defineAsyncComponent(() => import('../flash/FlashGains.vue')),
  ParallelBlocks: defineAsyncComponent(() => import('../flash/ParallelBlocks.vue')),
  CacheKinds: defineAsyncComponent(() => import('../serving/CacheKinds.vue')),
  PrefillDecode: defineAsyncComponent(() => import('../serving/PrefillDecode.vue')),
  RingAttention: defineAsyncComponent(() => import('../serving/RingAttention.vue')),
  StretchedPositions: defineAsyncComponent(() => import('../serving/StretchedPositions.vue')),
  AttentionPlayground: defineAsyncComponent(() => import('../playground/AttentionPlayground.vue')),
}
