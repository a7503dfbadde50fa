declare module 'wawoff2' {
  const woff2: { decompress: (data: Uint8Array) => Promise<Uint8Array> }
  export default woff2
}
