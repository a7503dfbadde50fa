import type { LiveComponent } from '../live/liveComponent'
import { liveContextTimeline } from '../context/liveContextTimeline'
import { liveModelFits } from '../context/liveModelFits'
import { liveQuadraticMatrix } from '../context/liveQuadraticMatrix'
import { liveExactnessCheck } from '../flash/liveExactnessCheck'
import { liveFlashGains } from '../flash/liveFlashGains'
import { liveFlashTileLoop } from '../flash/liveFlashTileLoop'
import { liveGpuMap } from '../flash/liveGpuMap'
import { liveParallelBlocks } from '../flash/liveParallelBlocks'
import { liveStandardLedger } from '../flash/liveStandardLedger'
import { liveAlternatingLayers } from '../modernbert/liveAlternatingLayers'
import { liveBookReader } from '../modernbert/liveBookReader'
import { liveEncoderComparison } from '../modernbert/liveEncoderComparison'
import { liveWindowTimes } from '../modernbert/liveWindowTimes'
import { liveAttentionPlayground } from '../playground/liveAttentionPlayground'
import { liveCacheKinds } from '../serving/liveCacheKinds'
import { livePrefillDecode } from '../serving/livePrefillDecode'
import { liveRingAttention } from '../serving/liveRingAttention'
import { liveStretchedPositions } from '../serving/liveStretchedPositions'
import { liveLearnedSelection } from '../sparse/liveLearnedSelection'
import { liveMaskExplorer } from '../sparse/liveMaskExplorer'
import { liveRecallTradeoff } from '../sparse/liveRecallTradeoff'

/** A live component and the folder of its source, below `components`. */
export interface PackedComponent {
  readonly folder: string
  readonly live: LiveComponent
}

/** Components of the addon, in the order of the talk. */
export const packedComponents: readonly PackedComponent[] = [
  { folder: 'context', live: liveContextTimeline },
  { folder: 'context', live: liveQuadraticMatrix },
  { folder: 'context', live: liveModelFits },
  { folder: 'sparse', live: liveMaskExplorer },
  { folder: 'sparse', live: liveLearnedSelection },
  { folder: 'sparse', live: liveRecallTradeoff },
  { folder: 'modernbert', live: liveEncoderComparison },
  { folder: 'modernbert', live: liveAlternatingLayers },
  { folder: 'modernbert', live: liveWindowTimes },
  { folder: 'modernbert', live: liveBookReader },
  { folder: 'flash', live: liveExactnessCheck },
  { folder: 'flash', live: liveGpuMap },
  { folder: 'flash', live: liveStandardLedger },
  { folder: 'flash', live: liveFlashTileLoop },
  { folder: 'flash', live: liveFlashGains },
  { folder: 'flash', live: liveParallelBlocks },
  { folder: 'serving', live: liveCacheKinds },
  { folder: 'serving', live: livePrefillDecode },
  { folder: 'serving', live: liveRingAttention },
  { folder: 'serving', live: liveStretchedPositions },
  { folder: 'playground', live: liveAttentionPlayground },
]
