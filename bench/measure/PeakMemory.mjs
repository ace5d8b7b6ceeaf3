import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const EVERY_MS = 250;
const PAGE_BYTES = 4096;

/** Watches how much memory a process and all its children hold together (RSS). */
export class PeakMemory {
  bytes = 0;
  #timer;

  constructor(pid) {
    this.#timer = setInterval(() => {
      this.bytes = Math.max(this.bytes, rssOfTree(pid));
    }, EVERY_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }
}

function rssOfTree(root) {
  const processes = existsSync('/proc/self/stat') ? fromProc() : fromPs();
  const children = Map.groupBy?.(processes, ({ parent }) => parent) ?? groupByParent(processes);
  const sizes = new Map(processes.map(({ pid, rss }) => [pid, rss]));
  const sum = (pid) => (children.get(pid) ?? []).reduce((total, child) => total + sum(child.pid), sizes.get(pid) ?? 0);
  return sum(root);
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
        return [{ pid: Number(name), parent: Number(fields[1]), rss: Number(fields[21]) * PAGE_BYTES }];
      } catch {
        return [];
      }
    });
}

function fromPs() {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,rss='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
    return { pid, parent, rss: kilobytes * 1024 };
  });
}
