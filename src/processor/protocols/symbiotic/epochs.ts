/** How a vault counts epochs: block seconds of the first, and seconds of each. */
export interface Epochs {
  epochStart: number;
  epochDuration: number;
}

/** The epoch of a time (block seconds). */
export const epochAt = ({ epochStart, epochDuration }: Epochs, time: number): number =>
  Math.floor((time - epochStart) / epochDuration);

/** When an epoch begins, block seconds. */
export const startOf = ({ epochStart, epochDuration }: Epochs, epoch: number): number => epochStart + epoch * epochDuration;
