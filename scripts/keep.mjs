/**
 * Keeps one foreign program (postgres, anvil) alive for exactly as long as the process that asked for it.
 *
 * A server that we start knows nothing of us: after `kill -9` of its parent it would go on for ever, holding its port and its data.
 * So a keeper stands between: it has an IPC channel to the parent, and the kernel closes that channel however the parent dies. Then the
 * keeper ends the program by its own pid, waits for it, and goes.
 *
 * argv[2]: JSON { command, args, cwd?, env?, uid?, gid?, stopSignal, graceMs, logFile?, removeAfter? }
 * Messages to the parent: { pid } once started, { exit: { code, signal, tail } } when the program ended.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';

const TAIL_CHARACTERS = 4000;
const order = JSON.parse(process.argv[2]);
let tail = '';
let ended = false;

const program = spawn(order.command, order.args, {
  cwd: order.cwd,
  env: order.env ?? process.env,
  uid: order.uid,
  gid: order.gid,
  // Its own process group: Ctrl-C in a terminal reaches the person's program only, which then stops its servers in order.
  detached: true,
  stdio: ['ignore', 'pipe', 'pipe'],
});

/** Sends to the parent if it still lives. */
function tell(message) {
  if (process.connected) process.send(message, () => {});
}

/** Keeps the last words for an error sentence, and all of them in the log file if there is one. */
function hear(chunk) {
  tail = (tail + chunk.toString('utf8')).slice(-TAIL_CHARACTERS);
  if (order.logFile === undefined) return;
  try {
    appendFileSync(order.logFile, chunk);
  } catch {
    // A full or removed folder must not take the server down.
  }
}

/** Asks the program to stop, and insists after the grace period. */
function stop() {
  if (ended) return;
  program.kill(order.stopSignal);
  setTimeout(() => program.kill('SIGKILL'), order.graceMs).unref();
}

/** Removes what only this program needed, tells the parent, and goes. */
function finish(code, signal) {
  if (ended) return;
  ended = true;
  if (order.removeAfter !== undefined) rmSync(order.removeAfter, { recursive: true, force: true });
  if (!process.connected) process.exit(0);
  process.send({ exit: { code, signal, tail } }, () => process.exit(0));
}

program.stdout.on('data', hear);
program.stderr.on('data', hear);
program.on('error', (error) => {
  tail += error.message;
  finish(null, null);
});
program.on('close', finish);
if (program.pid !== undefined) tell({ pid: program.pid });

process.on('disconnect', stop);
process.on('message', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
