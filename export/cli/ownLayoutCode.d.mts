/** Name of the function that counted code calls, see `countSteps`. */
export const stepName: string

/**
 * TypeScript of a layout of somebody's own, and what its first comment says that it is for.
 * @throws {SyntaxError} with one line of text, and the line of the file where it is known
 */
export function compileOwnLayout(source: string, file: string): { readonly code: string, readonly purpose: string }

/** JavaScript whose loops and functions say each time that they run, so that none goes on for ever. @throws {SyntaxError} for what would run later */
export function countSteps(code: string, sourceType: 'module' | 'script'): string
