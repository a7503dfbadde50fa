import type { Kernel } from './kernel'
import { parametersCode } from './kernel'

/** Rows of queries that a work group holds, one in each lane (Br). */
export const tileRows = 64
/** Rows of keys and values in its memory at a time (Bc): with 128 numbers a row, both are the 16 KiB that every WebGPU device has. */
export const tileCols = 16

/**
 * Attention tile by tile with a running softmax, the loop of FlashAttention-2 (arXiv 2307.08691, Alg. 1):
 * a work group keeps its queries, their statistics and their outputs, and no score leaves it.
 * @param headDim - multiple of 4, at most 128
 */
export function tiledKernel(headDim: number): Kernel {
  const vectors = headDim / 4
  return {
    name: 'tiled',
    matrices: ['query', 'key', 'value', 'output'],
    writes: ['output'],
    groups: ({ queryLen }) => [Math.ceil(queryLen / tileRows), 1],
    code: `${parametersCode}
@group(0) @binding(0) var<storage, read> query: array<vec4f>;
@group(0) @binding(1) var<storage, read> key: array<vec4f>;
@group(0) @binding(2) var<storage, read> value: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
@group(0) @binding(4) var<uniform> parameters: Parameters;
var<workgroup> keyTile: array<vec4f, ${tileCols * vectors}>;
var<workgroup> valueTile: array<vec4f, ${tileCols * vectors}>;

@compute @workgroup_size(${tileRows})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let head = parameters.firstHead + group.z;
  let row = group.x * ${tileRows} + lane;
  let inside = row < parameters.queryLen;
  let rowAt = (head * parameters.queryLen + row) * ${vectors};
  var queryRow: array<vec4f, ${vectors}>;
  var outputRow: array<vec4f, ${vectors}>;
  if (inside) {
    for (var index = 0u; index < ${vectors}; index++) { queryRow[index] = query[rowAt + index] * parameters.scale; }
  }
  var rowMax = -3.4e38;
  var rowSum = 0.0;
  for (var start = 0u; start < parameters.keyLen; start += ${tileCols}) {
    let columns = min(${tileCols}u, parameters.keyLen - start);
    let tileAt = (head * parameters.keyLen + start) * ${vectors};
    for (var slot = lane; slot < columns * ${vectors}; slot += ${tileRows}) {
      keyTile[slot] = key[tileAt + slot];
      valueTile[slot] = value[tileAt + slot];
    }
    workgroupBarrier();
    var scores: array<f32, ${tileCols}>;
    var newMax = rowMax;
    for (var column = 0u; column < columns; column++) {
      var sum = vec4f();
      for (var index = 0u; index < ${vectors}; index++) { sum += queryRow[index] * keyTile[column * ${vectors} + index]; }
      scores[column] = sum.x + sum.y + sum.z + sum.w;
      newMax = max(newMax, scores[column]);
    }
    let rescale = exp(rowMax - newMax);
    rowMax = newMax;
    rowSum *= rescale;
    for (var index = 0u; index < ${vectors}; index++) { outputRow[index] *= rescale; }
    for (var column = 0u; column < columns; column++) {
      let weight = exp(scores[column] - rowMax);
      rowSum += weight;
      for (var index = 0u; index < ${vectors}; index++) { outputRow[index] += weight * valueTile[column * ${vectors} + index]; }
    }
    workgroupBarrier();
  }
  if (inside) {
    for (var index = 0u; index < ${vectors}; index++) { output[rowAt + index] = outputRow[index] / rowSum; }
  }
}`,
  }
}
