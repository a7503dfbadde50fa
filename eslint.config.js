import antfu from '@antfu/eslint-config'

// The import arrows of the house: a folder may import itself and the folders listed for it.
const arrows = {
  'engine': [],
  'export/message': [],
  'export/bytes': [],
  'export/thread': ['engine', 'export/message', 'export/bytes'],
  'export/theme': ['engine', 'export/message'],
  'export/platform': [],
  'export/brand': ['export/message', 'export/thread', 'export/theme'],
  'export/addon': ['engine', 'export/message', 'export/thread', 'export/deck'],
  'export/text': ['export/thread', 'export/theme'],
  'export/layout': ['engine', 'export/message', 'export/thread', 'export/theme', 'export/text'],
  'export/deck': ['engine', 'export/message', 'export/thread', 'export/theme', 'export/text', 'export/layout'],
  'export/paint': ['engine', 'export/bytes', 'export/thread', 'export/theme', 'export/text', 'export/layout'],
  'export/output': ['engine', 'export/platform', 'export/thread', 'export/theme', 'export/text', 'export/layout', 'export/deck', 'export/paint'],
  'export/cli': ['engine', 'export/platform', 'export/message', 'export/thread', 'export/theme', 'export/brand', 'export/text', 'export/layout', 'export/deck', 'export/paint', 'export/output'],
  'components': ['engine', 'export/platform', 'export/thread', 'export/theme', 'export/brand', 'export/text', 'export/layout', 'export/deck', 'export/paint'],
}
// What is source: anything else at the top, such as a site built into any folder, is not linted.
const sourceFolders = ['components', 'engine', 'export', 'layouts', 'setup', 'styles', 'tests']
const nodeOnly = ['export/addon', 'export/output', 'export/cli']
const withVue = ['components', 'export/layout']
const purePackages = ['sharp', '@slidev/*', 'node:*']

export default antfu(
  {
    type: 'app',
    typescript: true,
    vue: true,
    markdown: false,
    ignores: ['*/', ...sourceFolders.map(folder => `!${folder}/`), '!**/output', 'slides.md', 'export/samples', '**/*.schema.json'],
  },
  {
    rules: {
      'no-console': 'error',
      'ts/no-explicit-any': 'error',
      'ts/no-non-null-assertion': 'off',
      'test/prefer-lowercase-title': 'off',
      'antfu/no-top-level-await': 'off',
    },
  },
  { files: ['export/cli/**', 'tests/**', '*.config.*'], rules: { 'no-console': 'off', 'node/prefer-global/process': 'off' } },
  ...Object.entries(arrows).map(([folder, allowed]) => ({
    files: [`${folder}/**/*.{ts,vue}`],
    rules: { 'no-restricted-imports': ['error', { patterns: forbidden(folder, allowed) }] },
  })),
  {
    // Text of any length comes from anyone: no expression may look at its characters again and again.
    files: ['export/**/*.ts'],
    rules: { 'regexp/no-super-linear-move': ['error', { report: 'potential' }] },
  },
  {
    // A figure, a number or a card may not depend on the moment or on chance.
    files: ['engine/**/*.ts', 'export/{message,bytes,thread,theme,brand,text,layout,deck,paint}/**/*.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Use a seeded generator.' }, { object: 'Date', property: 'now', message: 'An output may not depend on the clock.' }],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'Buffer', 'fetch'],
    },
  },
)

function forbidden(folder, allowed) {
  const others = Object.keys(arrows).filter(other => other !== folder && !allowed.includes(other))
  const patterns = [{
    regex: `^\\.\\./(?:.*/)?(?:${others.map(other => other.replace('export/', '(?:export/)?')).join('|')})(?:/|$)`,
    message: `${folder} may import only itself${allowed.length ? ` and ${allowed.join(', ')}` : ''}.`,
  }]
  if (!nodeOnly.includes(folder)) {
    const packages = folder === 'components' ? ['sharp', 'node:*'] : withVue.includes(folder) ? purePackages : [...purePackages, 'vue']
    patterns.push({ group: packages, message: `${folder} runs in the browser too: no Node, no Sharp${withVue.includes(folder) ? '' : ', no Vue'}.` })
  }
  if (folder === 'engine')
    patterns.push({ regex: '^(?!\\.|d3-scale$)', message: 'engine imports only itself, and the scales of its charts.' })
  return patterns
}
