import { join } from 'node:path'
import { packageFolder } from '../output/packageFolder'
import { packStudio } from '../output/packStudio'
import { unpackFonts } from '../output/unpackFonts'

// Run once by `npm ci`: see "prepare" in package.json.
const fonts = join(packageFolder(), 'lib', 'fonts')
await unpackFonts(fonts)
await packStudio(fonts, join(packageFolder(), 'public', 'studio'))
