const lobes = 8

/** The mark of a verified account, as SVG source: a scalloped disc with a check. */
export function verifiedBadge(color: string, checkColor: string): string {
  const points = Array.from({ length: lobes }, (_, index) => (index * 2 * Math.PI) / lobes)
  const discs = points.map(angle => `<circle cx="${coordinate(12 + 7.4 * Math.cos(angle))}" cy="${coordinate(12 + 7.4 * Math.sin(angle))}" r="3.9"/>`).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><g fill="${color}"><circle cx="12" cy="12" r="8.6"/>${discs}</g>`
    + `<path d="M7.6 12.3l3 3 5.8-6.2" fill="none" stroke="${checkColor}" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`
}

function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100)
}
