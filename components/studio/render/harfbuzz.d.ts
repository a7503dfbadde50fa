declare module 'harfbuzzjs/hb.js' {
  const create: (options: { readonly locateFile: (path: string) => string }) => Promise<unknown>
  export default create
}
declare module 'harfbuzzjs/hbjs.js' {
  const bind: (instance: unknown) => unknown
  export default bind
}
declare module 'harfbuzzjs/hb.wasm?url' {
  const address: string
  export default address
}
