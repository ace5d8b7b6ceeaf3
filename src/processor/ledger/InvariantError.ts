import type { Position } from '../vocabulary/events';

/** A core contract said what cannot be: the batch rolls back and the processor stops at this place. */
export class InvariantError extends Error {
  constructor(
    /** What is wrong, with the ids that it is about. */
    readonly finding: string,
    /** Where; unknown until the event is known. */
    readonly at?: Pick<Position, 'height' | 'logIndex' | 'txHash' | 'emitter'>,
  ) {
    super(
      at === undefined
        ? finding
        : `${finding} (block ${at.height}, log ${at.logIndex}, transaction ${at.txHash}, emitter ${at.emitter})`,
    );
    this.name = 'InvariantError';
  }

  /** The same finding with its place. */
  locatedAt(at: Position): InvariantError {
    return this.at === undefined ? new InvariantError(this.finding, at) : this;
  }
}
