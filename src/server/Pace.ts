/** Milliseconds over which a pace is taken. */
const SPAN_MS = 60_000;

/** Where somebody was at a moment. */
interface Mark {
  readonly at: number;
  readonly height: number;
  readonly events: number;
}

/** How fast a marketplace's processor goes, from what was seen of it: the API and the processor share the database and nothing else. */
export class Pace {
  private marks: Mark[] = [];

  /**
   * Notes where the processor is.
   *
   * @param now milliseconds
   */
  note(height: number, events: number, now = Date.now()): void {
    // A processor that stands lower than before was rewound or began anew: what was before says nothing of it.
    if (height < (this.marks.at(-1)?.height ?? height)) this.marks = [];
    this.marks.push({ at: now, height, events });
    while (this.marks.length > 2 && (this.marks[1]?.at ?? now) < now - SPAN_MS) this.marks.shift();
  }

  /** Blocks and events a second; null before two looks at it. */
  rate(): { readonly blocks: number; readonly events: number } | null {
    const [first, last] = [this.marks[0], this.marks.at(-1)];
    if (first === undefined || last === undefined || last.at <= first.at) return null;
    const seconds = (last.at - first.at) / 1000;
    return { blocks: (last.height - first.height) / seconds, events: Math.max(0, last.events - first.events) / seconds };
  }
}
