/** The number that a text being typed stands for, once it is one between min and max; undefined for what is no such number yet, as the "1" of "18" is below a minimum of 8. */
export function typedNumber(text: string, min: number, max: number): number | undefined {
  const number = Number(text)
  return text.trim() !== '' && number >= min && number <= max ? number : undefined
}
