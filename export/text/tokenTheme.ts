import type { CodeRole } from '../theme/codeColors'

/** What the scopes of TextMate grammars are; a scope that is named deeper overrides. */
export const tokenScopes: readonly (readonly [CodeRole, readonly string[]])[] = [
  ['codeComment', ['comment', 'punctuation.definition.comment', 'meta.diff.header', 'markup.quote']],
  ['codeString', ['string', 'punctuation.definition.string', 'markup.inline.raw', 'markup.fenced_code', 'keyword.operator.quantifier.regexp', 'keyword.control.anchor.regexp', 'keyword.operator.or.regexp', 'constant.other.character-class']],
  ['codePlain', ['meta.template.expression', 'meta.embedded', 'string.unquoted.argument', 'string.unquoted.plain', 'meta.interpolation', 'keyword.operator', 'keyword.other.unit', 'storage.type.function.arrow', 'punctuation']],
  ['codeNumber', ['constant.numeric', 'constant.language', 'constant.character', 'constant.other', 'support.constant', 'keyword.other.unit', 'variable.other.constant.property', 'constant.rgb-value']],
  ['codeKeyword', ['keyword', 'storage', 'variable.language', 'keyword.operator.new', 'keyword.operator.expression', 'keyword.operator.logical.python', 'keyword.operator.wordlike', 'punctuation.definition.template-expression', 'entity.name.tag', 'markup.heading', 'meta.diff.range', 'punctuation.definition.directive', 'keyword.control.directive']],
  ['codeFunction', ['entity.name.function', 'support.function', 'meta.function-call.generic', 'variable.function', 'entity.name.command', 'support.type.property-name', 'punctuation.support.type.property-name', 'meta.decorator', 'entity.name.method', 'entity.name.tag.yaml', 'meta.object-literal.key.json', 'entity.name.section']],
  ['codeType', ['entity.name.type', 'entity.name.class', 'entity.name.namespace', 'entity.name.trait', 'entity.name.struct', 'entity.name.enum', 'entity.name.module', 'support.type', 'support.class', 'entity.other.inherited-class', 'entity.other.attribute-name', 'storage.type.primitive', 'variable.other.normal.shell', 'variable.other.positional', 'punctuation.definition.variable', 'variable.other.bracket.shell']],
  ['codeAdded', ['markup.inserted', 'punctuation.definition.inserted']],
  ['codeRemoved', ['markup.deleted', 'punctuation.definition.deleted']],
]

/** A theme for Shiki whose colours stand for roles, and the role that each stands for: a card's own theme says what a role looks like. */
export const tokenTheme = {
  theme: {
    name: 'threadeck',
    settings: [
      { settings: { foreground: colorOf(0), background: '#ffffff' } },
      ...tokenScopes.map(([, scope], index) => ({ scope: [...scope], settings: { foreground: colorOf(index + 1) } })),
    ],
  },
  roles: new Map(tokenScopes.flatMap(([role], index) => role === 'codePlain' ? [] : [[colorOf(index + 1), role] as const])),
}

function colorOf(index: number): string {
  return `#${(index + 1).toString(16).padStart(6, '0')}`
}
