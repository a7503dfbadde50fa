import { join } from 'node:path'
import { packageFolder } from '../output/packageFolder'
import { packStudio } from '../output/packStudio'
import { unpackEmoji } from '../output/unpackEmoji'
import { unpackFonts } from '../output/unpackFonts'

// Run once by `npm ci`: see "prepare" in package.json.
const [fonts, emoji] = ['fonts', 'emoji'].map(name => join(packageFolder(), 'lib', name))
await Promise.all([unpackFonts(fonts), unpackEmoji(emoji)])
await packStudio({ fonts, emoji }, join(packageFolder(), 'public', 'studio'))
