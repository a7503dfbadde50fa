import type { LayerKindCache } from '../../engine/memory/kvCache'
import type { ModelMemory } from '../../engine/memory/modelMemory'
import process from 'node:process'
import { formatBinaryBytes, formatBytes, formatCount } from '../../engine/formatQuantity'
import { findGpu } from '../../engine/hardware/gpus'
import { findModel, models } from '../../engine/hardware/models'
import { localLayers } from '../../engine/memory/kvCache'
import { modelMemory } from '../../engine/memory/modelMemory'
import { asUsage } from './asUsage'
import { gpuTable } from './gpuTable'
import { parseCount } from './parseValue'
import { bar, table } from './table'

/** Flags of `threadeck memory`, as typed. */
export interface MemoryFlags {
  readonly model: string
  readonly gpu: string
  readonly context?: string
  readonly batch: string
  readonly bytes: string
  readonly json?: boolean
}

const barWidth = 28
const kindNames = { global: 'global layers', local: 'local layers', latent: 'layers with one latent vector per token', compressed: 'layers with compressed rows', index: 'indexes of layers', linear: 'linear layers' } as const

/** Counts a model's memory on a GPU and prints it. */
export function runMemory(flags: MemoryFlags): void {
  if (flags.model === 'list' || flags.gpu === 'list') {
    process.stdout.write(flags.model === 'list' ? modelTable(flags.json === true) : gpuTable(flags.json === true))
    return
  }
  const memory = asUsage(() => {
    const model = findModel(flags.model)
    return modelMemory(model, findGpu(flags.gpu), {
      tokens: flags.context === undefined ? model.context : parseCount('--context', flags.context),
      batchSize: parseCount('--batch', flags.batch),
      bytesPerElement: parseCount('--bytes', flags.bytes),
    })
  })
  process.stdout.write(flags.json ? `${JSON.stringify(memory, undefined, 2)}\n` : report(memory))
}

function report(memory: ModelMemory): string {
  const rows = [
    ...memory.weightsBytes === null ? [] : [['weights', memory.weightsBytes] as const],
    ...memory.byLayerKind.map(({ kind, layers, tokens, bytes }) => [`cache of ${layers} ${kindNames[kind]}, ${rowText(kind, tokens)}`, bytes] as const),
    [`${findGpu(memory.gpu).memoryKind} of ${memory.gpu}`, memory.hbmBytes],
  ] as const
  const largest = Math.max(...rows.map(([, bytes]) => bytes))
  return `${memory.model}, ${formatCount(memory.context)} tokens, batch ${memory.batchSize}, on ${memory.gpu}: counted\n\n${
    table([['', 'bytes', ''], ...rows.map(([name, bytes]) => [name, `${formatBytes(bytes)} (${formatBinaryBytes(bytes)})`, bar(bytes / largest, barWidth)])])
  }\n${memory.weightsBytes === null ? memory.fits ? 'The cache alone fits; no source counts the weights.' : 'The cache alone does not fit.' : memory.fits ? 'It fits.' : 'It does not fit.'} ${longestText(memory)}\nActivations and what a runtime keeps are not counted.${nativeText(memory)}\n`
}

function rowText(kind: LayerKindCache['kind'], rows: number): string {
  return kind === 'linear' ? 'one state each' : kind === 'compressed' || kind === 'index' ? `${formatCount(rows)} rows each` : `${formatCount(rows)} tokens each`
}

function longestText({ maxContext }: ModelMemory): string {
  if (maxContext === 'unbounded')
    return 'Its windows bound the cache: no length fills this GPU.'
  return maxContext === 0 ? 'The weights alone are too large.' : `The longest text that fits has ${formatCount(maxContext)} tokens.`
}

function nativeText({ model }: ModelMemory): string {
  const { nativeBits } = findModel(model)
  return nativeBits === undefined ? '' : ` As released, most of its weights take ${nativeBits} bits, so that it may fit anyway; here every one is counted at --bytes.`
}

function modelTable(json: boolean): string {
  return json
    ? `${JSON.stringify(models, undefined, 2)}\n`
    : table([
        ['name', 'layers', 'local', 'heads', 'kv-heads', 'head size', 'context', 'source'],
        ...models.map(model => [model.name, String(model.layers), String(localLayers(model)), String(model.numHeads), String(model.numKvHeads), String(model.headDim), formatCount(model.context), model.source]),
      ])
}
