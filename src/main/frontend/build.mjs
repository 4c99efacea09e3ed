// Builds every page: each folder under src/ with an index.html or a plugin.ts.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const pages = readdirSync(`${here}src`).filter(name => ['index.html', 'plugin.ts'].some(entry => existsSync(`${here}src/${name}/${entry}`)));

for (const page of pages) {
  await build({ configFile: `${here}vite.config.ts`, mode: page, logLevel: 'warn' });
}
