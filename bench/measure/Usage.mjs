import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;
const PAGE_BYTES = 4096;

/** Ticks of processor time in a second, as Linux counts them. */
const TICKS = 100;

/** Watches how much memory a process and all its children hold together (RSS), and how much processor time they have used. */
export class Usage {
  bytes = 0;
  /** Seconds of all cores; as of the last look. */
  cpuSeconds = 0;
  #timer;

  constructor(pid) {
    this.#timer = setInterval(() => {
      const { rss, cpu } = usageOfTree(pid);
      this.bytes = Math.max(this.bytes, rss);
      this.cpuSeconds = Math.max(this.cpuSeconds, cpu);
    }, EVERY_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }
}

function usageOfTree(root) {
  const sum = (processes) =>
    processes.reduce((total, { rss, cpu }) => ({ rss: total.rss + rss, cpu: total.cpu + cpu }), { rss: 0, cpu: 0 });
  return sum(existsSync('/proc/self/stat') ? treeFromProc(root) : treeFromPs(root));
}

/** A process and its descendants; none when it is gone. */
function treeFromProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program is in brackets and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = { rss: Number(fields[21]) * PAGE_BYTES, cpu: (Number(fields[11]) + Number(fields[12])) / TICKS };
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return [own, ...children.flatMap(treeFromProc)];
  } catch {
    return [];
  }
}

function treeFromPs(root) {
  const processes = fromPs();
  const below = (pid) => processes.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  return [...processes.filter(({ pid }) => pid === root), ...below(root)];
}

function fromPs() {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, kilobytes, time] = line.trim().split(/\s+/);
    const cpu = time.split(/[-:]/).reduce((seconds, part) => seconds * 60 + Number(part), 0);
    return { pid: Number(pid), parent: Number(parent), rss: Number(kilobytes) * 1024, cpu };
  });
}
