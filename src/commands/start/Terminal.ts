/**
 * Lines for the person who typed `npm start`: one a step with its seconds, and a line a marketplace that moves while history is read.
 */
export class Terminal {
  private readonly isLive = process.stdout.isTTY === true;
  private moving = '';

  /** Does a step and writes one line for it with the seconds it took. */
  async step<T>(text: string, work: (say: (text: string) => void) => Promise<T>): Promise<T> {
    const began = Date.now();
    const say = (more: string) => this.move(`… ${text}: ${more}`);
    this.move(`… ${text}`);
    try {
      const result = await work(say);
      this.line(`✓ ${text} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.line(`✗ ${text}`);
      throw error;
    }
  }

  /** Writes a line that stays. */
  line(text: string): void {
    this.wipe();
    process.stdout.write(`${text}\n`);
  }

  /** Shows lines that the next ones replace; only where there is a terminal. */
  move(text: string): void {
    if (!this.isLive) return;
    this.wipe();
    this.moving = text;
    process.stdout.write(text);
  }

  /** A line that is longer than the terminal is wide takes several of its rows. */
  private wipe(): void {
    if (this.moving === '') return;
    const rows = this.moving.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns())), 0);
    process.stdout.write(`${rows > 1 ? `\u001b[${rows - 1}A` : ''}\r\u001b[J`);
    this.moving = '';
  }
}

/** How wide the terminal is; one that does not say is taken for an ordinary one. */
function columns(): number {
  return process.stdout.columns || 80;
}
