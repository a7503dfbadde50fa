import { packedComponents } from './packedComponents'

/** Markdown of every component and its props, for the addon's README. */
export function propTable(): string {
  return packedComponents.map(({ live: { name, shows, options } }) => [
    `### \`<${name} />\``,
    '',
    `Shows ${shows}.`,
    '',
    '| prop | what it is | takes | default |',
    '|---|---|---|---|',
    ...Object.entries(options).map(([key, { prop = key, about, takes, written }]) => row(prop, about, takes, written)),
  ].join('\n')).join('\n\n')
}

function row(prop: string, about: string, takes: string, written: string): string {
  return `| \`${prop}\` | ${about} | ${takes} | \`${written}\` |`
}
