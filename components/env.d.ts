/** What Vite puts in at build time. */
interface ImportMeta {
  readonly env: {
    /** Whether this is a built site. */
    readonly PROD: boolean
    /** Where the site lies, with a slash at its end. */
    readonly BASE_URL: string
    /** Public address of the site, for its QR code and its social picture. */
    readonly VITE_SITE_ADDRESS?: string
  }
}

declare module '*.md?raw' {
  const text: string
  export default text
}

declare module '~icons/*' {
  import type { Component } from 'vue'

  const icon: Component
  export default icon
}

declare module '*.wasm?url' {
  const address: string
  export default address
}
