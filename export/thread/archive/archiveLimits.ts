import { InputError } from '../inputError'

/** Archives of people who posted for fifteen years have a third of it. */
const maxFiles = 500_000
/** Of one file that is read; platforms divide theirs long before. */
const maxFileBytes = 4_000_000_000
/** Text of posts packs to a tenth; below the size that is told apart, to any share. */
const maxRatio = 400
const minRatioBytes = 16_000_000

/** Refuses an archive of more files than any archive has. @throws {InputError} naming it as `name` */
export function refuseManyFiles(name: string, files: number): void {
  if (files > maxFiles)
    throw new InputError(`Expected ${name} to hold at most ${maxFiles.toLocaleString('en-US')} files, but received more: give the archive as the platform made it.`)
}

/** Refuses to unpack a file that would fill memory or time. @throws {InputError} */
export function refuseBomb(path: string, bytes: number, packedBytes = bytes): void {
  if (bytes > maxFileBytes)
    throw new InputError(`Expected ${path} in the archive to have at most ${maxFileBytes / 1e9} GB, but received ${(bytes / 1e9).toFixed(1)} GB: give the archive as the platform made it.`)
  refuseRatio(`${path} in the archive`, bytes, packedBytes)
}

/** Refuses what unpacks to far more than it is. @throws {InputError} naming it as `name` */
export function refuseRatio(name: string, bytes: number, packedBytes: number): void {
  if (bytes > minRatioBytes && bytes > maxRatio * packedBytes)
    throw new InputError(`Expected ${name} to unpack to at most ${maxRatio} times its size, but received ${Math.round(bytes / Math.max(1, packedBytes))} times: give the archive as the platform made it.`)
}

/** Where an archive was broken on its way. */
export function damagedArchive(name: string, what: string): InputError {
  return new InputError(`Expected ${name} to be a whole archive, but ${what}: download it again.`)
}
