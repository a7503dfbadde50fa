import type { Plugin } from 'vite'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** Mends the head that Slidev writes: its quotation marks around texts, and the social picture's address, which networks take only whole. */
function socialHead(address: string | undefined): Plugin {
  return {
    name: 'threadeck:social-head',
    transformIndexHtml: html => html
      .replace(/content="&quot;(.*?)&quot;"/g, 'content="$1"')
      .replace(/(property="og:image" content=")([^"]*)"/, (whole, before: string, path: string) => address === undefined ? whole : `${before}${new URL(path, address).href}"`),
  }
}

/** Says where the studio is, beside Slidev's own addresses. */
function studioAddress(): Plugin {
  return {
    name: 'threadeck:studio-address',
    configureServer: server => void server.httpServer?.once('listening', () => {
      const address = server.httpServer?.address()
      if (address && typeof address === 'object')
        // Slidev keeps Vite's own logger quiet.
        process.stdout.write(`\n  studio               > http://localhost:${address.port}/#/studio\n`)
    }),
  }
}

/** The service worker at the site's root: further down it could not serve the page itself. */
function offlineWorker(): Plugin {
  return {
    name: 'threadeck:offline-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('components/studio/offline/offlineWorker.ts', import.meta.url)), fileName: 'offline.js' })
    },
  }
}

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host. `npm run build -- --base /talks/` fixes one.
  base: './',
  // Found out only when it opens, the studio's packages would reload the page again and again.
  // HarfBuzz finds its WebAssembly beside itself.
  optimizeDeps: { entries: ['components/**/*.vue', 'components/studio/**/*.ts'], exclude: ['harfbuzzjs'] },
  plugins: [socialHead(process.env.VITE_SITE_ADDRESS), studioAddress(), offlineWorker()],
})
