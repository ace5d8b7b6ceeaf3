/**
 * Compiles the TypeScript of given folders into lib/ without checking types, which takes a second instead of a minute on a busy machine;
 * `npm run build` and CI check the types.
 *
 *   node scripts/transpile.mjs folder…
 */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const OPTIONS = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2022',
  },
  // A dynamic import stays one: packages that are modules cannot be required.
  module: { type: 'commonjs', ignoreDynamic: true },
  sourceMaps: true,
};

const files = process.argv
  .slice(2)
  .filter((folder) => existsSync(join(ROOT, folder)))
  .flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.endsWith('.d.ts'));

await Promise.all(
  files.map(async (file) => {
    const { code, map } = await transformFile(join(ROOT, file), OPTIONS);
    const target = join(ROOT, 'lib', file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const name = target.slice(target.lastIndexOf('/') + 1);
    writeFileSync(target, `${code}//# sourceMappingURL=${name}.map\n`);
    if (map !== undefined) writeFileSync(`${target}.map`, map);
  }),
);
// What is imported as JSON lies beside it.
cpSync(join(ROOT, 'abi'), join(ROOT, 'lib/abi'), { recursive: true });
