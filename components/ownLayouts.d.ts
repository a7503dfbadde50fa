/** Layouts of the folder that the site was built with, see export/cli/viteOwnLayouts.ts. */
declare module 'virtual:own-layouts' {
  export const ownLayouts: readonly import('../export/layout/layouts').Layout[]
}
