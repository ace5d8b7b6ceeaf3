import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../local/projectRoot';

/** Where the bundle lies: with the rest of the build. */
export const ASSETS_FOLDER = join(projectRoot(), 'lib', 'graphiql');

const PAGE = 'src/server/graphiql/page.mjs';
/** The workers of the page's editor; each becomes a file of that name. */
const WORKERS = {
  'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
  'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
  'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
};

/** Whether there is a bundle of what is installed; an image has the bundle alone, without what it was made from. */
function isBuilt(): boolean {
  const sources = [PAGE, 'node_modules/graphiql/package.json'].map((file) => join(projectRoot(), file));
  const newest = Math.max(0, ...sources.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0));
  return existsSync(ASSETS_FOLDER) && statSync(ASSETS_FOLDER).mtimeMs >= newest;
}

/**
 * Bundles GraphiQL for browsers from the installed packages, so that it works without any other server.
 */
export async function buildGraphiql(): Promise<void> {
  if (isBuilt()) return;
  const { build } = await import('esbuild');
  const folder = `${ASSETS_FOLDER}.${process.pid}.new`;
  const common = {
    bundle: true,
    minify: true,
    outdir: folder,
    absWorkingDir: projectRoot(),
    logLevel: 'error',
    loader: { '.ttf': 'file', '.woff2': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
  } as const;
  try {
    await build({ ...common, entryPoints: { page: PAGE }, format: 'esm', splitting: true });
    await build({ ...common, entryPoints: WORKERS, format: 'iife' });
    rmSync(ASSETS_FOLDER, { recursive: true, force: true });
    renameSync(folder, ASSETS_FOLDER);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
