import { checkNumbers } from '../../../components/measure/checkNumbers'
import { openGpu } from '../../../components/measure/webgpu/openGpu'

/** What the tests call in a page, without a deck around it. */
const harness = { checkNumbers, openGpu: () => openGpu(navigator.gpu, isSecureContext) }

export type Harness = typeof harness

Object.assign(globalThis, { harness })
