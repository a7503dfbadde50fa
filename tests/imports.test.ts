import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** Folders that each folder may import besides itself. */
const arrows: Record<string, readonly string[]> = {
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
const nodeFolders = new Set(['export/addon', 'export/output', 'export/cli'])
/** Layouts are components. */
const vueFolders = new Set(['components', 'export/layout'])

interface Import { readonly specifier: string, readonly dynamic: boolean }

describe.each(Object.keys(arrows))('%s', (folder) => {
  const files = globSync([`${folder}/**/*.{ts,vue}`], { expandDirectories: false })

  it('imports only what the arrows allow, dynamic imports included', () => {
    expect(files.flatMap(file => importsOf(readFileSync(file, 'utf8')).flatMap(found => complaint(folder, file, found)))).toEqual([])
  })
})

it.each([
  ['engine', 'engine/figure/a.ts', 'const b = () => import("../../export/layout/card")', 'engine may not import export/layout'],
  ['engine', 'engine/a.ts', 'import { z } from "zod"', 'engine may not import the package zod'],
  ['export/layout', 'export/layout/a.ts', 'export * from "../output/encode"', 'export/layout may not import export/output'],
  ['export/paint', 'export/paint/a.ts', 'await import("node:fs")', 'export/paint may not import node:fs'],
  ['export/theme', 'export/theme/a.ts', 'import sharp from "sharp"', 'export/theme may not import sharp'],
  ['export/paint', 'export/paint/a.ts', 'import { h } from "vue"', 'export/paint may not import vue'],
  ['export/output', 'export/output/a.ts', 'import "../cli/threadeck"', 'export/output may not import export/cli'],
  ['components', 'components/A.vue', '<script setup lang="ts">\nimport { makeCarousel } from "../export/output/makeCarousel"\n</script>', 'components may not import export/output'],
])('in %s the checker finds %s: %s', (folder, file, source, message) => {
  expect(importsOf(source).flatMap(found => complaint(folder, file, found))).toEqual([`${file}: ${message}`])
})

function importsOf(source: string): Import[] {
  const script = /<script[^>]*>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? source
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      found.push({ specifier: node.moduleSpecifier.text, dynamic: false })
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword && ts.isStringLiteralLike(node.arguments[0]))
      found.push({ specifier: node.arguments[0].text, dynamic: true })
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', script, ts.ScriptTarget.Latest))
  return found
}

function complaint(folder: string, file: string, { specifier }: Import): string[] {
  if (specifier.startsWith('.')) {
    const target = relative('', resolve(dirname(file), specifier)).split(sep).join('/')
    // The sample is data, not code.
    if (/^export\/samples\/.*\.md\?raw$/.test(target))
      return []
    const into = Object.keys(arrows).find(other => target === other || target.startsWith(join(other, '/')))
    return into === folder || (into && arrows[folder].includes(into)) ? [] : [`${file}: ${folder} may not import ${into ?? target}`]
  }
  // Charts have scales.
  if (folder === 'engine')
    return specifier === 'd3-scale' ? [] : [`${file}: engine may not import the package ${specifier}`]
  const refused = nodeFolders.has(folder) ? false : specifier.startsWith('node:') || specifier === 'sharp' || (!vueFolders.has(folder) && /^vue$|^@vue/.test(specifier)) || (folder !== 'components' && specifier.startsWith('@slidev'))
  return refused ? [`${file}: ${folder} may not import ${specifier}`] : []
}
