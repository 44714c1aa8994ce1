import { isLanguage, type Language } from "@throughline/words";
import { speakOneLanguage } from "@throughline/words/vite";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const server = "http://127.0.0.1:3000";

/** What the page says without its program. */
const pageTexts: Readonly<Record<Language, readonly [description: string, needsScript: string]>> = {
  en: [
    "Journey maps, story maps and card sorts, edited together.",
    "Throughline needs JavaScript to show live boards.",
  ],
  de: [
    "Journey Maps, Story Maps und Card Sortings, gemeinsam bearbeitet.",
    "Throughline braucht JavaScript, um Boards zu zeigen.",
  ],
};

/**
 * The page in one language, which is the mode that it is built in (`vite build --mode de`); English without one. Others
 * lie beside it as `index.<language>.html`, and share what holds no words.
 */
function pageOf(language: Language): Plugin {
  return {
    name: "throughline:page-of-language",
    enforce: "post",
    transformIndexHtml(html) {
      const [description, needsScript] = pageTexts[language];
      const [ownDescription, ownNeedsScript] = pageTexts.en;
      return html
        .replace('lang="en"', `lang="${language}"`)
        .replace(ownDescription, description)
        .replace(ownNeedsScript, needsScript);
    },
    generateBundle(_options, bundle) {
      const page = bundle["index.html"];
      if (language === "en" || page?.type !== "asset") return;
      delete bundle["index.html"];
      this.emitFile({ type: "asset", fileName: `index.${language}.html`, source: page.source });
    },
  };
}

/** The page: built to `dist` with hashed names and nothing inline, so that the server's policy can forbid inline scripts. */
export default defineConfig(({ mode }) => {
  const language = isLanguage(mode) ? mode : "en";
  return {
    plugins: [speakOneLanguage(language), react(), pageOf(language)],
    build: {
      outDir: "dist",
      // English is built first.
      emptyOutDir: language === "en",
      // What is fetched with what: `e2e/specs/weight.spec.ts` adds it up.
      manifest: language === "en" ? true : `.vite/manifest.${language}.json`,
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
    worker: { format: "es" },
    server: {
      host: "127.0.0.1",
      proxy: {
        "/api": { target: server },
        "/collab": { target: server, ws: true },
      },
    },
  };
});
