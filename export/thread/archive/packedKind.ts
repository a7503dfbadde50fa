/** How an archive that is one file is packed. */
export type PackedKind = 'zip' | 'tar'

/** Where tar files say what they are. */
const tarMark = 257

/** So many bytes of a file tell its kind. */
export const packedKindBytes = tarMark + 5

/** What kind of archive a file is, by its first bytes and not by its name; undefined for any other. A tar file may be packed by gzip. */
export function packedKind(bytes: Uint8Array): PackedKind | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, packedKindBytes))
  // A file's header, or the end of an archive without files.
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'))
    return 'zip'
  return start.startsWith('\u001F\u008B\u0008') || start.startsWith('ustar', tarMark) ? 'tar' : undefined
}
