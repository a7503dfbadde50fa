import { formatBytes, formatRate } from '../../engine/formatQuantity'
import { gpus } from '../../engine/hardware/gpus'
import { table } from './table'

/** The GPUs that the engine knows, for people or as JSON. */
export function gpuTable(json: boolean): string {
  return json
    ? `${JSON.stringify(gpus, undefined, 2)}\n`
    : table([
        ['name', 'memory', 'bandwidth', 'SMs', 'SRAM per thread block', 'L2', 'fp16', 'source'],
        ...gpus.map(gpu => [gpu.name, `${formatBytes(gpu.hbmBytes)} ${gpu.memoryKind}${gpu.usableHbmBytes === undefined ? '' : ` (${formatBytes(gpu.usableHbmBytes)} usable)`}`, formatRate(gpu.hbmBytesPerSecond, 'B/s'), String(gpu.sms), `${gpu.sramBytesPerThreadBlock / 1024} KB`, gpu.l2Bytes === undefined ? '-' : `${gpu.l2Bytes / 1024 ** 2} MB`, formatRate(gpu.fp16FlopsPerSecond, 'FLOP/s'), gpu.source]),
      ])
}
