// VS Code for the Web: a page, its static build and the extensions in it, on the loopback address. There is no server
// behind the window: the extensions run in a worker of the browser, and the workspace lies in its memory.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { settings } from './server.mjs';

/** The folder that is open: VS Code for the Web keeps files of this scheme in memory. */
export const WORKSPACE = 'tmp:/sample';

/** Webviews get hosts of their own below that of the window, which makes them one site: others may keep no data. */
const HOST = 'gouji.localhost';

/** @type {Record<string, string>} by the end of a file's name; the browser runs no script of another type */
const TYPES = {
  '': 'application/octet-stream',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/**
 * Serves windows of VS Code for the Web, with the extension among those that come with it.
 *
 * @param {{ build: string, extension: string, suite: string }} folders the static build, the unpacked package, and the
 *   extension that brings the workspace and the tests
 * @returns {Promise<{ address: string, testAddress: string, stop(): Promise<void> }>} the address of a window, and of
 *   one that runs the suite, once it listens
 */
export async function serveWeb(folders) {
  const server = createServer(async ({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    if (path === '/' || path === '/test') {
      response.writeHead(200, { 'Content-Type': TYPES['.html'] });
      return response.end(page(server.address().port, path === '/test'));
    }
    const content = await contentOf(path, folders).catch(() => undefined);
    if (content === undefined) return response.writeHead(404).end();
    const headers = { 'Content-Type': TYPES[extname(path)] ?? TYPES[''], 'Access-Control-Allow-Origin': '*' };
    response.writeHead(200, headers).end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://${HOST}:${server.address().port}/`;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { address, testAddress: `${address}test`, stop };
}

/** The file at a path whose first part names one of the folders; it cannot lead out of it. */
async function contentOf(path, folders) {
  const [, name, ...rest] = path.split('/');
  if (!Object.hasOwn(folders, name) || rest.includes('..')) return undefined;
  return readFile(join(folders[name], ...rest));
}

/** The page that makes the window, as the static build of 1.91 wants it: with its own module loader. */
function page(port, test) {
  const origin = `http://${HOST}:${port}`;
  const at = (path) => ({ scheme: 'http', authority: `${HOST}:${port}`, path });
  const options = {
    additionalBuiltinExtensions: [at('/extension')],
    developmentOptions: { extensions: [at('/suite')], ...(test && { extensionTestsPath: at('/suite/index.js') }) },
    configurationDefaults: settings,
    productConfiguration: {
      enableTelemetry: false,
      webviewContentExternalBaseUrlTemplate: `http://{{uuid}}.${HOST}:${port}/build/out/vs/workbench/contrib/webview/browser/pre/`,
    },
  };
  return `<!doctype html>
<meta charset="utf-8">
<link rel="icon" href="/build/favicon.ico">
<link rel="stylesheet" href="/build/out/vs/workbench/workbench.web.main.css">
<body></body>
<script src="/build/out/vs/loader.js"></script>
<script src="/build/out/vs/webPackagePaths.js"></script>
<script>
  const packages = Object.entries(webPackagePaths);
  require.config({
    baseUrl: '${origin}/build/out',
    paths: Object.fromEntries(packages.map(([name, main]) => [name, '${origin}/build/node_modules/' + name + '/' + main])),
  });
</script>
<script src="/build/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/build/out/vs/workbench/workbench.web.main.js"></script>
<script>
  require(['vs/workbench/workbench.web.main'], ({ create, URI }) => {
    create(document.body, {
      ...${JSON.stringify(options)},
      workspaceProvider: {
        workspace: { folderUri: URI.parse('${WORKSPACE}') },
        trusted: true,
        payload: [['skipWelcome', 'true']],
        open: async () => false,
      },
    });
  });
</script>
`;
}
