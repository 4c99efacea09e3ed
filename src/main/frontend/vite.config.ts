import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { licences } from './licences';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// One folder under src/ is one page, built alone, and its name is the mode: src/policy, static files under /assets/policy.
// A folder with an index.html is a page of its own; one with a plugin.ts is a module that a web application of the
// engine loads, under a name that does not change. What several have in common is src/common.
// `npm run dev` alone knows the stand-in of the policy desk's server in test/
export default defineConfig(async ({ command, mode }): Promise<ViteUserConfig> => {
  const tested = mode === 'test';
  const page = tested || mode === 'development' ? 'policy' : mode;
  const plugin = existsSync(here(`src/${page}/plugin.ts`));
  return {
    root: tested ? here('.') : here(`src/${page}`),
    base: `/assets/${page}/`,
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    plugins: [licences(), ...command === 'serve' && !tested ? [(await import('./test/standIn')).standIn()] : []],
    build: {
      outDir: here(`../../../target/classes/static/assets/${page}`),
      emptyOutDir: true,
      // the pages' policy allows no data: fonts and no inline scripts
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 1500,
      reportCompressedSize: false,
      ...plugin && { rollupOptions: { input: here(`src/${page}/plugin.ts`), preserveEntrySignatures: 'strict', output: { entryFileNames: '[name].js' } } },
    },
    test: { environment: 'node', include: ['test/**/*.test.ts'] },
  };
});
