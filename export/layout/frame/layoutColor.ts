import type { CardColor, ColorRole } from '../cardColor'
import { formatHex, formatHex8, parse } from 'culori'
import { codeRoles } from '../../theme/codeColors'
import { styleRoles } from './roleMarks'

const roles: readonly string[] = [...styleRoles, ...codeRoles, 'query', 'key', 'value', 'scores', 'output', 'parameters', 'local', 'registers', 'sram', 'hbm'] satisfies readonly ColorRole[]

/** A colour as a layout writes it: a role of the theme such as "accent", or any colour of CSS. @throws {Error} for anything else */
export function layoutColor(value: string): CardColor {
  if (roles.includes(value))
    return value as ColorRole
  const color = parse(value)
  if (!color)
    throw new Error(`a colour is one of ${styleRoles.join(', ')}, or one of CSS such as #ff6600, and not ${value}`)
  return ((color.alpha ?? 1) < 1 ? formatHex8(color) : formatHex(color)) as CardColor
}
