import { defineConfig } from 'vite'

export default defineConfig({
  // Relative addresses: the built site works from any folder of any host. `npm run build -- --base /talks/` fixes one.
  base: './',
})
