import { readFileSync } from 'node:fs'
import { subset } from 'semver'
import { expect, it } from 'vitest'

interface LockedPackage {
  readonly engines?: { readonly node?: string }
  /** Not installed where it does not fit. */
  readonly optional?: boolean
  readonly hasInstallScript?: boolean
}

const own = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> }

it('every locked package runs on every version of Node that package.json names', () => {
  const refused = Object.entries(packages).filter(([, { engines, optional }]) => !optional && engines?.node && !subset(own.engines.node, engines.node))
  expect(refused.map(([path, { engines }]) => `${path}: ${engines?.node}`)).toEqual([])
})

it('package.json names the versions of Node that people run: 20.19, 22 and 24', () => {
  for (const versions of ['^20.19.0', '^22.13.0', '>=24.0.0'])
    expect(subset(versions, own.engines.node)).toBe(true)
})

it('every locked package with a script of its own at installation is one that was looked at', () => {
  const scripted = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.split('node_modules/').at(-1))
  expect(scripted.filter(name => own.allowScripts[name!] === undefined)).toEqual([])
})

it('README says of every override why it is there', () => {
  const reasons = readFileSync('README.md', 'utf8').split('## Develop')[1].split('\n## ')[0]
  const overridden = Object.keys(own.overrides).map(key => key.replace(/(?!^)@.*/, ''))
  expect(overridden.filter(name => !reasons.includes(`\`${name}\``))).toEqual([])
})
