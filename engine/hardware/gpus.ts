import type { Source } from '../source'
import { nearestName } from '../nearestName'
import { ValueError } from '../valueError'

/** What a GPU's data sheet says, in bytes, bytes a second and operations a second. Capacities of HBM are decimal as printed, on-chip memories binary. */
export interface Gpu extends Source {
  readonly name: string
  readonly label: string
  /** CUDA compute capability, or the target of AMD's compiler. */
  readonly computeCapability: string
  /** What its large memory is; code and tests call it hbm whatever the kind. */
  readonly memoryKind: 'HBM' | 'GDDR6' | 'GDDR6X' | 'GDDR7'
  readonly hbmBytes: number
  /** What of it programs can have, where a source says that it is less. */
  readonly usableHbmBytes?: number
  /** Where that comes from. */
  readonly usableSource?: string
  readonly hbmBytesPerSecond: number
  /** Compute units on AMD's. */
  readonly sms: number
  /** L1 and shared memory together, or shared memory alone where no source was found for both. */
  readonly sramBytesPerSm: number
  readonly sramSource: string
  /** @default 256 KB, as every SM of NVIDIA's has */
  readonly registerBytesPerSm?: number
  /** The most shared memory that one thread block may use (CUDA Programming Guide, Table 31). */
  readonly sramBytesPerThreadBlock: number
  /** Shared memory of all SMs together, where a source quotes it. */
  readonly sramBytesPerSecond?: number
  /** Clock under load, where a source has it and no rate of the shared memory. */
  readonly boostHertz?: number
  /** Left out where sources disagree or none was found. */
  readonly l2Bytes?: number
  /** Dense, on tensor cores. */
  readonly fp16FlopsPerSecond: number
}

const KB = 1024
const MB = 1024 ** 2
const GB = 1e9
const T = 1e12

/** Registers of an SM of NVIDIA's: 64 K of 32 bits, at most 255 for one cudaThread (CUDA Programming Guide, Table 31). */
export const registerBytesPerSm = 256 * KB

/** NVIDIA's GPUs from the smallest to the largest, then AMD's. */
export const gpus: readonly Gpu[] = [
  { name: 't4', label: 'T4', computeCapability: '7.5', memoryKind: 'GDDR6', hbmBytes: 16 * GB, hbmBytesPerSecond: 320 * GB, sms: 40, sramBytesPerSm: 96 * KB, sramSource: 'blog.csdn.net/royalfizz/article/details/93305012', sramBytesPerThreadBlock: 64 * KB, l2Bytes: 4 * MB, fp16FlopsPerSecond: 65 * T, source: 'Hugging Face RajBhope/gpu-runtime-predictor gpu_catalog.json', mark: 'secondary' },
  { name: 'a100-40', label: 'A100 40 GB', computeCapability: '8.0', memoryKind: 'HBM', hbmBytes: 40 * GB, hbmBytesPerSecond: 1555 * GB, sms: 108, sramBytesPerSm: 192 * KB, sramSource: 'arXiv 2205.14135v2 §2.1', sramBytesPerThreadBlock: 163 * KB, sramBytesPerSecond: 19 * T, l2Bytes: 40 * MB, fp16FlopsPerSecond: 312 * T, source: 'llm-analysis gpu_configs; arXiv 2205.14135v2 §2.1', mark: 'verified' },
  { name: 'a100-80', label: 'A100 80 GB', computeCapability: '8.0', memoryKind: 'HBM', hbmBytes: 80 * GB, hbmBytesPerSecond: 2039 * GB, sms: 108, sramBytesPerSm: 192 * KB, sramSource: 'arXiv 2205.14135v2 §2.1', sramBytesPerThreadBlock: 163 * KB, sramBytesPerSecond: 19 * T, l2Bytes: 40 * MB, fp16FlopsPerSecond: 312 * T, source: 'llm-analysis gpu_configs; arXiv 2205.14135v2 §2.1', mark: 'verified' },
  { name: 'rtx-4090', label: 'RTX 4090', computeCapability: '8.9', memoryKind: 'GDDR6X', hbmBytes: 24 * GB, hbmBytesPerSecond: 1008 * GB, sms: 128, sramBytesPerSm: 128 * KB, sramSource: 'Ada whitepaper, as quoted', boostHertz: 2.52e9, sramBytesPerThreadBlock: 99 * KB, l2Bytes: 72 * MB, fp16FlopsPerSecond: 165.2 * T, source: 'Ada whitepaper, as quoted (fp16 with fp32 accumulation); thefpsreview.com (SMs)', mark: 'secondary' },
  { name: 'l4', label: 'L4', computeCapability: '8.9', memoryKind: 'GDDR6', hbmBytes: 24 * GB, hbmBytesPerSecond: 300 * GB, sms: 58, sramBytesPerSm: 128 * KB, sramSource: 'fpsbench.com', sramBytesPerThreadBlock: 99 * KB, l2Bytes: 48 * MB, fp16FlopsPerSecond: 121 * T, source: 'fpsbench.com nvidia-l4 (pages disagree on 58 or 60 SMs)', mark: 'secondary' },
  { name: 'rtx-5090', label: 'RTX 5090', computeCapability: '12.0', memoryKind: 'GDDR7', hbmBytes: 32 * GB, hbmBytesPerSecond: 1792 * GB, sms: 170, sramBytesPerSm: 100 * KB, sramSource: 'shared memory alone, CUDA Programming Guide', sramBytesPerThreadBlock: 99 * KB, l2Bytes: 96 * MB, fp16FlopsPerSecond: 209.5 * T, source: 'Blackwell RTX whitepaper, as quoted (fp16 with fp32 accumulation: a quarter of the 838 TFLOP/s that are printed with sparsity and fp16 accumulation)', mark: 'secondary' },
  { name: 'h100', label: 'H100 SXM', computeCapability: '9.0', memoryKind: 'HBM', hbmBytes: 80 * GB, hbmBytesPerSecond: 3350 * GB, sms: 132, sramBytesPerSm: 256 * KB, sramSource: 'modal.com/gpu-glossary', boostHertz: 1.83e9, sramBytesPerThreadBlock: 227 * KB, l2Bytes: 52_428_800, fp16FlopsPerSecond: 989.4 * T, source: 'glennklockwood.com/garden/processors/h100; llm-analysis', mark: 'verified' },
  { name: 'h200', label: 'H200 SXM', computeCapability: '9.0', memoryKind: 'HBM', hbmBytes: 141 * GB, hbmBytesPerSecond: 4800 * GB, sms: 132, sramBytesPerSm: 256 * KB, sramSource: 'the H100\'s die, 228 KB of it shared (modal.com/gpu-glossary; CUDA Programming Guide)', sramBytesPerThreadBlock: 227 * KB, l2Bytes: 62_914_560, fp16FlopsPerSecond: 989 * T, source: 'several product pages that agree on memory, bandwidth and SMs', mark: 'secondary' },
  { name: 'b200', label: 'B200 HGX', computeCapability: '10.0', memoryKind: 'HBM', hbmBytes: 192 * GB, usableHbmBytes: 180 * GB, usableSource: 'MLPerf inference v6.0 system files (NVIDIA B200-SXM-180GB)', hbmBytesPerSecond: 8000 * GB, sms: 148, sramBytesPerSm: 228 * KB, sramSource: 'shared memory alone, CUDA Programming Guide', sramBytesPerThreadBlock: 227 * KB, fp16FlopsPerSecond: 2250 * T, source: 'glennklockwood.com/garden/processors/B200; hmc-tech.com (SMs)', mark: 'secondary' },
  { name: 'b300', label: 'B300 HGX', computeCapability: '10.3', memoryKind: 'HBM', hbmBytes: 288 * GB, hbmBytesPerSecond: 8000 * GB, sms: 160, sramBytesPerSm: 228 * KB, sramSource: 'shared memory alone, as on capability 10.0', sramBytesPerThreadBlock: 227 * KB, fp16FlopsPerSecond: 2250 * T, source: 'NVIDIA NIM support matrix (memory); CUTLASS documentation (capability); glennklockwood.com/garden/processors/B300 (rates); developer.nvidia.com/blog/inside-nvidia-blackwell-ultra (SMs of the full chip)', mark: 'secondary' },
  { name: 'mi300x', label: 'MI300X', computeCapability: 'gfx942', memoryKind: 'HBM', hbmBytes: 192 * GB, hbmBytesPerSecond: 5300 * GB, sms: 304, sramBytesPerSm: 64 * KB, sramSource: 'LDS, AMD ROCm gpu-specs', registerBytesPerSm: 512 * KB, sramBytesPerThreadBlock: 64 * KB, fp16FlopsPerSecond: 1307.4 * T, source: 'AMD ROCm gpu-specs; docs.vultr.com (rates). Its L2 is 4 MB on each of eight dies, below it a cache of 256 MB', mark: 'secondary' },
  { name: 'mi325x', label: 'MI325X', computeCapability: 'gfx942', memoryKind: 'HBM', hbmBytes: 256 * GB, hbmBytesPerSecond: 6000 * GB, sms: 304, sramBytesPerSm: 64 * KB, sramSource: 'LDS, AMD ROCm gpu-specs', registerBytesPerSm: 512 * KB, sramBytesPerThreadBlock: 64 * KB, fp16FlopsPerSecond: 1307.4 * T, source: 'AMD ROCm gpu-specs; docs.vultr.com (rates). Its L2 is 4 MB on each of eight dies, below it a cache of 256 MB', mark: 'secondary' },
  { name: 'mi355x', label: 'MI355X', computeCapability: 'gfx950', memoryKind: 'HBM', hbmBytes: 288 * GB, hbmBytesPerSecond: 8000 * GB, sms: 256, sramBytesPerSm: 160 * KB, sramSource: 'LDS, AMD ROCm gpu-specs', registerBytesPerSm: 512 * KB, sramBytesPerThreadBlock: 160 * KB, fp16FlopsPerSecond: 2500 * T, source: 'AMD ROCm gpu-specs; theregister.com/2025/06/12/amd_mi355x (bandwidth); AMD at ISSCC, as quoted (5 PFLOP/s in fp8, half of it in fp16). Its L2 is 4 MB on each of eight dies, below it a cache of 256 MB', mark: 'secondary' },
]

/** A GPU by name. @throws {ValueError} that names the nearest one */
export function findGpu(name: string): Gpu {
  const gpu = gpus.find(candidate => candidate.name === name)
  if (gpu)
    return gpu
  const names = gpus.map(candidate => candidate.name)
  throw new ValueError(`Expected gpu to be one of ${names.join(', ')}, but received ${name}: did you mean ${nearestName(name, names)}?`)
}

/** Bytes that weights and caches can have: what is usable, where a source says so, else all. */
export function capacityBytes({ hbmBytes, usableHbmBytes }: Pick<Gpu, 'hbmBytes' | 'usableHbmBytes'>): number {
  return usableHbmBytes ?? hbmBytes
}

/** Shared memory of all SMs together, in bytes. */
export function totalSramBytes({ sms, sramBytesPerSm }: Gpu): number {
  return sms * sramBytesPerSm
}

/** What the shared memory of all SMs passes in a second: quoted, or counted at 128 bytes an SM and clock; undefined without a source. */
export function sramSpeed({ sms, sramBytesPerSecond, boostHertz }: Gpu): { readonly bytesPerSecond: number, readonly note: string } | undefined {
  if (sramBytesPerSecond !== undefined)
    return { bytesPerSecond: sramBytesPerSecond, note: 'all SMs, quoted' }
  return boostHertz === undefined ? undefined : { bytesPerSecond: sms * 128 * boostHertz, note: `${sms} SMs × 128 B × ${boostHertz / 1e9} GHz` }
}
