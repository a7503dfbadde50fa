const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Milliseconds since 1970 of a date as posts ("Sat Dec 06 18:20:30 +0000 2025") or notes ("2025-12-06T18:20:30.000Z") have it; 0 of any other text. */
export function xDate(text: string): number {
  const [, month, day, hour, minute, second, sign, zoneHours, zoneMinutes, year] = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2}) (\d{4})$/.exec(text) ?? []
  if (months.includes(month)) {
    const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1)
    return Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute) - offset, Number(second))
  }
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text) ? Date.parse(text) || 0 : 0
}
