import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Package { name: string; version: string; license?: string | { type: string } }

const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

function told(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
  return `${name} ${version}（${typeof license === 'string' ? license : license?.type ?? '见下'}）\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
}

/** licences.txt beside what is built: whose work is in it, and by which licence. */
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const folders = [...this.getModuleIds()].map(id => FOLDER.exec(id.replace(/\\/g, '/').replace(/^\0/, ''))?.[1]);
      const known = [...new Set(folders)].filter((folder): folder is string => folder !== undefined && existsSync(join(folder, 'package.json'))).sort();
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: known.map(told).join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}
