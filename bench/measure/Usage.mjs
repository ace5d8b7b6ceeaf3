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
  const processes = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  const children = Map.groupBy?.(processes, ({ parent }) => parent) ?? groupByParent(processes);
  const own = new Map(processes.map((one) => [one.pid, one]));
  const sum = (pid, what) =>
    (children.get(pid) ?? []).reduce((total, child) => total + sum(child.pid, what), own.get(pid)?.[what] ?? 0);
  return { rss: sum(root, 'rss'), cpu: sum(root, 'cpu') };
}

function groupByParent(processes) {
  const groups = new Map();
  for (const one of processes) groups.set(one.parent, [...(groups.get(one.parent) ?? []), one]);
  return groups;
}

function fromProc() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        // The name of the program is in brackets and may hold anything.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [
          {
            pid: Number(name),
            parent: Number(fields[1]),
            rss: Number(fields[21]) * PAGE_BYTES,
            cpu: (Number(fields[11]) + Number(fields[12])) / TICKS,
          },
        ];
      } catch {
        return [];
      }
    });
}

function fromPs() {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss=,time='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, kilobytes, time] = line.trim().split(/\s+/);
    const cpu = time.split(/[-:]/).reduce((seconds, part) => seconds * 60 + Number(part), 0);
    return { pid: Number(pid), parent: Number(parent), rss: Number(kilobytes) * 1024, cpu };
  });
}
