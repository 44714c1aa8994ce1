import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = "http://127.0.0.1:3000";

/** The page: built to `dist` with hashed names and nothing inline, so that the server's policy can forbid inline scripts. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    // What is fetched with what: `e2e/specs/weight.spec.ts` adds it up.
    manifest: true,
    // Small fonts and images as files too: `data:` scripts and styles would need a weaker policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // What changes rarely is fetched once: a new version of the product then costs returning people little. Mantine
        // goes with what uses it: in one piece it was a hundred kB before anything showed.
        codeSplitting: {
          groups: [
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: "yjs", test: /node_modules\/(yjs|lib0|y-protocols|y-indexeddb|@hocuspocus)\// },
            { name: "konva", test: /node_modules\/konva\// },
          ],
        },
      },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: {
      "/api": { target: server },
      "/collab": { target: server, ws: true },
    },
  },
});
