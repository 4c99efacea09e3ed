import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { licences } from './licences';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// one folder under src/ is one page; this is src/policy, static files under /assets/policy.
// `npm run dev` alone knows the stand-in of the server in test/
export default defineConfig(async ({ command, mode }): Promise<ViteUserConfig> => ({
  root: mode === 'test' ? here('.') : here('src/policy'),
  base: '/assets/policy/',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
  plugins: [licences(), ...command === 'serve' && mode !== 'test' ? [(await import('./test/standIn')).standIn()] : []],
  build: {
    outDir: here('../../../target/classes/static/assets/policy'),
    emptyOutDir: true,
    // the page's policy allows no data: fonts and no inline scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
  test: { environment: 'node', include: ['test/**/*.test.ts'] },
}));
