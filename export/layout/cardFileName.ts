/** The name of a card's file without its ending: its number, from 1, in as many digits as the last of all cards has, two at least. */
export function cardFileName(number: number, count: number): string {
  return String(number).padStart(Math.max(2, String(count).length), '0')
}
