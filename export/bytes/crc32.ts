export interface Crc32 {
  add: (bytes: Uint8Array) => void
  /** Of all bytes so far. */
  value: () => number
}

/** Of four bytes at a time: table 0 is that of one byte, each other table that of a byte followed by as many zeros as its number. */
const tables = makeTables()

/** The checksum of ZIP and PNG files (polynomial 0xEDB88320), of bytes that come in chunks. */
export function createCrc32(): Crc32 {
  let crc = 0xFFFFFFFF
  return {
    add(bytes) {
      const [one, two, three, four] = tables
      const whole = bytes.length - bytes.length % 4
      let at = 0
      for (; at < whole; at += 4) {
        crc ^= bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16 | bytes[at + 3] << 24
        crc = four[crc & 255] ^ three[crc >>> 8 & 255] ^ two[crc >>> 16 & 255] ^ one[crc >>> 24]
      }
      for (; at < bytes.length; at++)
        crc = one[(crc ^ bytes[at]) & 255] ^ crc >>> 8
    },
    value: () => ~crc >>> 0,
  }
}

function makeTables(): Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte
    for (let bit = 0; bit < 8; bit++)
      crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1
    return crc
  })
  const tables = [first]
  for (let index = 1; index < 4; index++)
    tables.push(tables[index - 1].map(crc => first[crc & 255] ^ crc >>> 8))
  return tables
}
