import * as z from 'zod'
import { brandSchema } from './brandSchema'

/** Text of `brand.schema.json`, the JSON Schema that editors use to check and complete a brand file. */
export function brandJsonSchema(): string {
  return `${JSON.stringify({ title: 'Threadeck brand', ...z.toJSONSchema(brandSchema, { io: 'input' }) }, undefined, 2)}\n`
}
