/** The memories of a GPU, from the largest and slowest to the smallest and fastest. */
export type MemoryLevel = 'hbm' | 'sram' | 'registers'

export type Tensor = 'query' | 'key' | 'value' | 'scores' | 'weights' | 'output' | 'statistics' | 'mask' | 'partials' | 'outputGradient' | 'queryGradient' | 'keyGradient' | 'valueGradient' | 'scoresGradient' | 'weightsGradient'

/** Bytes of one tensor that one step of an algorithm moves, all heads and the whole batch together. */
export interface TrafficEvent {
  readonly step: string
  /** The memory that the bytes come from and go to. */
  readonly level: MemoryLevel
  readonly tensor: Tensor
  readonly bytesRead: number
  readonly bytesWritten: number
  /** Multiplications and additions of matrix products that the step does, on one of its events; softmax is not counted. */
  readonly flops: number
}

export interface Traffic {
  readonly bytesRead: number
  readonly bytesWritten: number
  readonly flops: number
}

/** Traffic of one step. */
export interface StepTraffic extends Traffic {
  readonly step: string
}

/** All bytes that go over the bus, read and written. */
export function totalBytes({ bytesRead, bytesWritten }: Pick<Traffic, 'bytesRead' | 'bytesWritten'>): number {
  return bytesRead + bytesWritten
}

/** Everything that events move and compute. */
export function sumEvents(events: readonly TrafficEvent[]): Traffic {
  return events.reduce((sum, event) => ({
    bytesRead: sum.bytesRead + event.bytesRead,
    bytesWritten: sum.bytesWritten + event.bytesWritten,
    flops: sum.flops + event.flops,
  }), { bytesRead: 0, bytesWritten: 0, flops: 0 })
}

/** Events step by step, in order. */
export function sumBySteps(events: readonly TrafficEvent[]): StepTraffic[] {
  return Array.from(new Set(events.map(event => event.step)), step => ({ step, ...sumEvents(events.filter(event => event.step === step)) }))
}

/** Collects the events of one step. */
export function stepEvents(step: string, flops: number, reads: Partial<Record<Tensor, number>>, writes: Partial<Record<Tensor, number>>): TrafficEvent[] {
  const tensors = Array.from(new Set([...Object.keys(reads), ...Object.keys(writes)])) as Tensor[]
  return tensors.map((tensor, index) => ({ step, level: 'hbm', tensor, bytesRead: reads[tensor] ?? 0, bytesWritten: writes[tensor] ?? 0, flops: index === 0 ? flops : 0 }))
}
