/** Whether a file's name is that of a font. */
export function isFontName(name: string): boolean {
  return /\.(?:ttf|otf|woff2?)$/i.test(name)
}
