import * as z from 'zod'

/** A value of documents that others write: one of another kind counts as left out. */
export function ifValid<Schema extends z.ZodType>(schema: Schema): z.ZodCatch<z.ZodOptional<Schema>> {
  return schema.optional().catch(undefined)
}

/** No document of 10 MB has more of what is meant here; to refuse a value takes some microseconds. */
const maxItems = 20_000

/** A list of such values, without those of another kind. */
export function validItems<Value>(schema: z.ZodType<Value>): z.ZodType<Value[]> {
  return z.array(z.unknown()).catch([]).transform(items => items.slice(0, maxItems).flatMap((item) => {
    const { success, data } = schema.safeParse(item)
    return success ? [data] : []
  }))
}

/** An address that a picture can be fetched from: a document of others may name no file of this machine. */
export const httpsAddress = z.string().regex(/^https:\/\/[^\s/]/)
