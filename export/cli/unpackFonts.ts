import { join } from 'node:path'
import { packageFolder } from '../output/packageFolder'
import { unpackFonts } from '../output/unpackFonts'

// Run once by `npm ci`: see "prepare" in package.json.
await unpackFonts(join(packageFolder(), 'lib', 'fonts'))
