import * as z from 'zod'
import { themeSchema } from './themeSchema'

/** Text of `theme.schema.json`, the JSON Schema that editors use to check and complete a theme file. */
export function themeJsonSchema(): string {
  return `${JSON.stringify({ title: 'Threadeck theme', ...z.toJSONSchema(themeSchema, { io: 'input' }) }, undefined, 2)}\n`
}
