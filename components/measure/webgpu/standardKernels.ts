import type { Kernel } from './kernel'
import { parametersCode } from './kernel'

/** Rows and columns of the square of numbers that a work group of the two products makes. */
const side = 16
const softmaxLanes = 64

/**
 * Standard attention as three kernels: scores = Q K^T * scale, softmax of each row in place, output = weights V.
 * Every score of every head goes to memory and comes back.
 * @param headDim - multiple of 4, at most 128
 */
export function standardKernels(headDim: number): readonly Kernel[] {
  return [
    {
      name: 'scores',
      matrices: ['query', 'key', 'scores'],
      writes: ['scores'],
      groups: ({ queryLen, keyLen }) => [Math.ceil(keyLen / side), Math.ceil(queryLen / side)],
      code: `${parametersCode}
@group(0) @binding(0) var<storage, read> query: array<f32>;
@group(0) @binding(1) var<storage, read> key: array<f32>;
@group(0) @binding(2) var<storage, read_write> scores: array<f32>;
@group(0) @binding(3) var<uniform> parameters: Parameters;
var<workgroup> queryTile: array<f32, ${side * side}>;
var<workgroup> keyTile: array<f32, ${side * side}>;

@compute @workgroup_size(${side}, ${side})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) lane: vec3u) {
  let head = parameters.firstHead + group.z;
  let row = group.y * ${side} + lane.y;
  let column = group.x * ${side} + lane.x;
  let keyRow = group.x * ${side} + lane.y;
  let queryAt = (head * parameters.queryLen + row) * ${headDim};
  let keyAt = (head * parameters.keyLen + keyRow) * ${headDim};
  var sum = 0.0;
  for (var start = 0u; start < ${headDim}; start += ${side}) {
    let index = start + lane.x;
    let slot = lane.y * ${side} + lane.x;
    queryTile[slot] = 0.0;
    keyTile[slot] = 0.0;
    if (index < ${headDim} && row < parameters.queryLen) { queryTile[slot] = query[queryAt + index]; }
    if (index < ${headDim} && keyRow < parameters.keyLen) { keyTile[slot] = key[keyAt + index]; }
    workgroupBarrier();
    for (var step = 0u; step < ${side}; step++) {
      sum += queryTile[lane.y * ${side} + step] * keyTile[lane.x * ${side} + step];
    }
    workgroupBarrier();
  }
  if (row < parameters.queryLen && column < parameters.keyLen) {
    scores[(head * parameters.queryLen + row) * parameters.keyLen + column] = sum * parameters.scale;
  }
}`,
    },
    {
      name: 'softmax',
      matrices: ['scores'],
      writes: ['scores'],
      groups: ({ queryLen }) => [queryLen, 1],
      code: `${parametersCode}
@group(0) @binding(0) var<storage, read_write> scores: array<f32>;
@group(0) @binding(1) var<uniform> parameters: Parameters;
var<workgroup> partial: array<f32, ${softmaxLanes}>;

@compute @workgroup_size(${softmaxLanes})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) lane: u32) {
  let start = ((parameters.firstHead + group.z) * parameters.queryLen + group.x) * parameters.keyLen;
  var rowMax = -3.4e38;
  for (var column = lane; column < parameters.keyLen; column += ${softmaxLanes}) {
    rowMax = max(rowMax, scores[start + column]);
  }
  partial[lane] = rowMax;
  workgroupBarrier();
  for (var half = ${softmaxLanes / 2}u; half > 0; half /= 2) {
    if (lane < half) { partial[lane] = max(partial[lane], partial[lane + half]); }
    workgroupBarrier();
  }
  rowMax = partial[0];
  workgroupBarrier();
  var rowSum = 0.0;
  for (var column = lane; column < parameters.keyLen; column += ${softmaxLanes}) {
    let weight = exp(scores[start + column] - rowMax);
    scores[start + column] = weight;
    rowSum += weight;
  }
  partial[lane] = rowSum;
  workgroupBarrier();
  for (var half = ${softmaxLanes / 2}u; half > 0; half /= 2) {
    if (lane < half) { partial[lane] += partial[lane + half]; }
    workgroupBarrier();
  }
  rowSum = partial[0];
  for (var column = lane; column < parameters.keyLen; column += ${softmaxLanes}) {
    scores[start + column] /= rowSum;
  }
}`,
    },
    {
      name: 'output',
      matrices: ['scores', 'value', 'output'],
      writes: ['output'],
      groups: ({ queryLen }) => [Math.ceil(headDim / side), Math.ceil(queryLen / side)],
      code: `${parametersCode}
@group(0) @binding(0) var<storage, read> weights: array<f32>;
@group(0) @binding(1) var<storage, read> value: array<f32>;
@group(0) @binding(2) var<storage, read_write> output: array<f32>;
@group(0) @binding(3) var<uniform> parameters: Parameters;
var<workgroup> weightTile: array<f32, ${side * side}>;
var<workgroup> valueTile: array<f32, ${side * side}>;

@compute @workgroup_size(${side}, ${side})
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_id) lane: vec3u) {
  let head = parameters.firstHead + group.z;
  let row = group.y * ${side} + lane.y;
  let column = group.x * ${side} + lane.x;
  let weightAt = (head * parameters.queryLen + row) * parameters.keyLen;
  var sum = 0.0;
  for (var start = 0u; start < parameters.keyLen; start += ${side}) {
    let slot = lane.y * ${side} + lane.x;
    weightTile[slot] = 0.0;
    valueTile[slot] = 0.0;
    if (row < parameters.queryLen && start + lane.x < parameters.keyLen) { weightTile[slot] = weights[weightAt + start + lane.x]; }
    if (column < ${headDim} && start + lane.y < parameters.keyLen) { valueTile[slot] = value[(head * parameters.keyLen + start + lane.y) * ${headDim} + column]; }
    workgroupBarrier();
    for (var step = 0u; step < ${side}; step++) {
      sum += weightTile[lane.y * ${side} + step] * valueTile[step * ${side} + lane.x];
    }
    workgroupBarrier();
  }
  if (row < parameters.queryLen && column < ${headDim}) {
    output[(head * parameters.queryLen + row) * ${headDim} + column] = sum;
  }
}`,
    },
  ]
}
