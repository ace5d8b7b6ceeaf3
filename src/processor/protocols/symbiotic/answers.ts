import type { ReadResult } from '../Protocol';

/** What decodes the answer of a generated view function. */
interface Decoder<T> {
  decodeResult(data: string): T;
}

/** What a contract answered; null when it did not, or not in this function's way. */
export function answerOf<T>(view: Decoder<T>, answer: ReadResult | undefined): T | null {
  if (answer?.ok !== true) return null;
  try {
    return view.decodeResult(answer.data);
  } catch {
    return null;
  }
}
