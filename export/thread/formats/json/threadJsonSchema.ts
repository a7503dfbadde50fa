import * as z from 'zod'
import { threadSchema } from './threadSchema'

/** Text of `thread.schema.json`, the JSON Schema that editors use to check and complete a thread file. */
export function threadJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(threadSchema, { io: 'input' }), undefined, 2)}\n`
}
