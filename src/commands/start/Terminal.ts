/**
 * Lines for the person who typed `npm start`: one a step with its seconds, and one that moves while history is read.
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

  /** Shows a line that the next one replaces; only where there is a terminal. */
  move(text: string): void {
    if (!this.isLive) return;
    this.wipe();
    this.moving = text.slice(0, (process.stdout.columns ?? 80) - 1);
    process.stdout.write(this.moving);
  }

  private wipe(): void {
    if (this.moving !== '') process.stdout.write('\r\u001b[K');
    this.moving = '';
  }
}
