import type { Source } from '../source'
import { nearestName } from '../nearestName'
import { ValueError } from '../valueError'

/** What a GPU's data sheet says, in bytes, bytes a second and operations a second. Capacities of HBM are decimal as printed, on-chip memories binary. */
export interface Gpu extends Source {
  readonly name: string
  readonly label: string
  /** CUDA compute capability. */
  readonly computeCapability: string
  readonly hbmBytes: number
  readonly hbmBytesPerSecond: number
  readonly sms: number
  /** L1 and shared memory together. */
  readonly sramBytesPerSm: number
  /** The most shared memory that one thread block may use (CUDA Programming Guide, Table 31). */
  readonly sramBytesPerThreadBlock: number
  /** Shared memory of all SMs together, where a source quotes it. */
  readonly sramBytesPerSecond?: number
  /** Left out where sources disagree. */
  readonly l2Bytes?: number
  /** Dense, on tensor cores. */
  readonly fp16FlopsPerSecond: number
  readonly fp32FlopsPerSecond: number
  /** Figures of the row that are known less well than its mark says. */
  readonly recalled?: readonly ('sms' | 'sramBytesPerSm' | 'l2Bytes')[]
}

const KB = 1024
const MB = 1024 ** 2
const GB = 1e9
const T = 1e12

/** Registers of an SM: 64 K of 32 bits, at most 255 for one cudaThread (CUDA Programming Guide, Table 31). */
export const registerBytesPerSm = 256 * KB

/** GPUs from the oldest to the newest. */
export const gpus: readonly Gpu[] = [
  { name: 't4', label: 'T4', computeCapability: '7.5', hbmBytes: 16 * GB, hbmBytesPerSecond: 320 * GB, sms: 40, sramBytesPerSm: 96 * KB, sramBytesPerThreadBlock: 64 * KB, l2Bytes: 4 * MB, fp16FlopsPerSecond: 65 * T, fp32FlopsPerSecond: 8.1 * T, recalled: ['sramBytesPerSm'], source: 'Hugging Face RajBhope/gpu-runtime-predictor gpu_catalog.json', mark: 'secondary' },
  { name: 'a100-40', label: 'A100 40 GB', computeCapability: '8.0', hbmBytes: 40 * GB, hbmBytesPerSecond: 1555 * GB, sms: 108, sramBytesPerSm: 192 * KB, sramBytesPerThreadBlock: 163 * KB, sramBytesPerSecond: 19 * T, l2Bytes: 40 * MB, fp16FlopsPerSecond: 312 * T, fp32FlopsPerSecond: 19.5 * T, source: 'llm-analysis gpu_configs; arXiv 2205.14135v2 §2.1', mark: 'verified' },
  { name: 'a100-80', label: 'A100 80 GB', computeCapability: '8.0', hbmBytes: 80 * GB, hbmBytesPerSecond: 2039 * GB, sms: 108, sramBytesPerSm: 192 * KB, sramBytesPerThreadBlock: 163 * KB, sramBytesPerSecond: 19 * T, l2Bytes: 40 * MB, fp16FlopsPerSecond: 312 * T, fp32FlopsPerSecond: 19.5 * T, source: 'llm-analysis gpu_configs; arXiv 2205.14135v2 §2.1', mark: 'verified' },
  { name: 'rtx-4090', label: 'RTX 4090', computeCapability: '8.9', hbmBytes: 24 * GB, hbmBytesPerSecond: 1008 * GB, sms: 128, sramBytesPerSm: 128 * KB, sramBytesPerThreadBlock: 99 * KB, l2Bytes: 72 * MB, fp16FlopsPerSecond: 165.2 * T, fp32FlopsPerSecond: 82.6 * T, recalled: ['sms'], source: 'Ada whitepaper, as quoted (fp16 with fp32 accumulation)', mark: 'secondary' },
  { name: 'l4', label: 'L4', computeCapability: '8.9', hbmBytes: 24 * GB, hbmBytesPerSecond: 300 * GB, sms: 58, sramBytesPerSm: 128 * KB, sramBytesPerThreadBlock: 99 * KB, l2Bytes: 48 * MB, fp16FlopsPerSecond: 121 * T, fp32FlopsPerSecond: 30.3 * T, source: 'fpsbench.com nvidia-l4 (pages disagree on 58 or 60 SMs)', mark: 'secondary' },
  { name: 'h100', label: 'H100 SXM', computeCapability: '9.0', hbmBytes: 80 * GB, hbmBytesPerSecond: 3350 * GB, sms: 132, sramBytesPerSm: 256 * KB, sramBytesPerThreadBlock: 227 * KB, l2Bytes: 50 * MB, fp16FlopsPerSecond: 989.4 * T, fp32FlopsPerSecond: 66.9 * T, recalled: ['sramBytesPerSm', 'l2Bytes'], source: 'glennklockwood.com/garden/processors/h100; llm-analysis', mark: 'verified' },
  { name: 'h200', label: 'H200 SXM', computeCapability: '9.0', hbmBytes: 141 * GB, hbmBytesPerSecond: 4800 * GB, sms: 132, sramBytesPerSm: 256 * KB, sramBytesPerThreadBlock: 227 * KB, l2Bytes: 50 * MB, fp16FlopsPerSecond: 989 * T, fp32FlopsPerSecond: 67 * T, recalled: ['sramBytesPerSm', 'l2Bytes'], source: 'several product pages that agree on memory, bandwidth and SMs', mark: 'secondary' },
  { name: 'b200', label: 'B200 HGX', computeCapability: '10.0', hbmBytes: 192 * GB, hbmBytesPerSecond: 8000 * GB, sms: 148, sramBytesPerSm: 256 * KB, sramBytesPerThreadBlock: 227 * KB, fp16FlopsPerSecond: 2250 * T, fp32FlopsPerSecond: 80 * T, recalled: ['sramBytesPerSm'], source: 'glennklockwood.com/garden/processors/B200; hmc-tech.com (SMs)', mark: 'secondary' },
]

/** A GPU by name. @throws {ValueError} that names the nearest one */
export function findGpu(name: string): Gpu {
  const gpu = gpus.find(candidate => candidate.name === name)
  if (gpu)
    return gpu
  const names = gpus.map(candidate => candidate.name)
  throw new ValueError(`Expected gpu to be one of ${names.join(', ')}, but received ${name}: did you mean ${nearestName(name, names)}?`)
}

/** Shared memory of all SMs together, in bytes. */
export function totalSramBytes({ sms, sramBytesPerSm }: Gpu): number {
  return sms * sramBytesPerSm
}
