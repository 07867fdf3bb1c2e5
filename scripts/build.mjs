// Bundles the six programs: client and server for the desktop, both for the web, the command line, and the page of a
// preview with its style.
import { build, context } from 'esbuild';

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  legalComments: 'none',
  charset: 'utf8',
  target: 'es2022',
  logLevel: 'warning',
  outdir: 'dist',
};

/** @type {import('esbuild').BuildOptions} */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };

/** @type {import('esbuild').BuildOptions[]} */
const programs = [
  { ...node, entryPoints: { client: 'client/main.node.ts' }, external: ['vscode'] },
  {
    ...node,
    entryPoints: { server: 'server/main.node.ts', cli: 'server/cli.ts' },
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...shared,
    platform: 'browser',
    format: 'cjs',
    entryPoints: { 'web/client': 'client/main.web.ts' },
    external: ['vscode'],
  },
  { ...shared, platform: 'browser', format: 'iife', entryPoints: { 'web/server': 'server/main.web.ts' } },
  {
    ...shared,
    platform: 'browser',
    format: 'iife',
    entryPoints: { 'webview/preview': 'client/webview/preview.ts' },
  },
  { ...shared, entryPoints: { 'webview/preview': 'client/webview/preview.css' } },
];

if (watch) {
  for (const program of programs) await (await context(program)).watch();
} else {
  await Promise.all(programs.map((program) => build(program)));
}
