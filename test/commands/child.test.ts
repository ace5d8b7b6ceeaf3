import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Child as ChildOfStart } from '../../src/commands/start/Child';
import type { Crew as CrewOfStart } from '../../src/commands/start/Crew';
import { Terminal } from '../../src/commands/start/Terminal';
import { projectRoot } from '../../src/local/projectRoot';

/** The built ones: they run the built command line. */
const { Child } = require(join(projectRoot(), 'lib/src/commands/start/Child.js')) as { Child: typeof ChildOfStart };
const { Crew } = require(join(projectRoot(), 'lib/src/commands/start/Crew.js')) as { Crew: typeof CrewOfStart };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'child-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A subcommand in whose process a program runs first. */
function orderOf(program: string) {
  const file = join(folder, 'first.cjs');
  writeFileSync(file, program);
  const env = { ...process.env, NODE_OPTIONS: `--require ${file}` };
  return { name: 'the child', args: ['processor'], env, logFile: join(folder, 'child.log') };
}

/** Starts a subcommand in whose process a program runs first, and waits for its end. */
async function endOf(program: string): Promise<string> {
  return (await new Child(orderOf(program)).ended)?.message ?? '';
}

describe('a child of npm start that crashes', () => {
  it('leaves its sentence, however deep its stack is; the log has both', async () => {
    const told = await endOf(`
      const fail = (depth) => { if (depth === 0) throw new Error('Log 3 of block 7 cannot be'); fail(depth - 1); };
      Error.stackTraceLimit = 50;
      process.stderr.write('It was going well.\\n');
      try { fail(40); } catch (error) { require('node:fs').writeSync(2, error.stack + '\\n'); process.exit(1); }`);
    expect(told).toBe(
      `the child ended with code 1; its log is ${join(folder, 'child.log')}\nIt was going well.\nError: Log 3 of block 7 cannot be`,
    );
    expect(readFileSync(join(folder, 'child.log'), 'utf8').match(/^ +at fail /gm)).toHaveLength(41);
  });

  it('leaves its last eight lines, and lines that came in pieces are whole', async () => {
    const told = await endOf(`
      const { writeSync } = require('node:fs');
      for (let i = 1; i <= 12; i++) { writeSync(2, 'line '); writeSync(2, i + ' é\\n'); }
      process.exit(3);`);
    expect(told.split('\n').slice(1)).toEqual([5, 6, 7, 8, 9, 10, 11, 12].map((i) => `line ${i} é`));
  });
});

describe('a child of npm start that ends in order', () => {
  it('is started again with a sentence, and what it said stays in the log', async () => {
    const lines: string[] = [];
    class Recorder extends Terminal {
      override line(text: string): void {
        lines.push(text);
      }
    }
    const crew = new Crew(new Recorder());
    const again = new Promise<void>((resolve) => {
      const order = orderOf(`
        const { existsSync, writeFileSync, writeSync } = require('node:fs');
        const file = ${JSON.stringify(join(folder, 'began'))};
        if (existsSync(file)) {
          process.send({ type: 'ready' });
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60000);
        }
        writeFileSync(file, '');
        writeSync(2, '{"level":30}\\n');
        process.exit(0);`);
      crew.addRestarted({ ...order, onMessage: ({ type }) => type === 'ready' && resolve() });
    });
    await Promise.race([again, crew.failed]);
    await crew.stop();
    expect(lines).toEqual([
      `· the child ended in order; its log, ${join(folder, 'child.log')}, says why.\n  It starts again in 1 s; after a re-index, on the new rows.`,
    ]);
    expect(readFileSync(join(folder, 'child.log'), 'utf8')).toBe('{"level":30}\n');
  });
});
