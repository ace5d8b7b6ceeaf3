import { ApiError } from '../apiError';

/** Rows of a page unless told. */
const DEFAULT_SIZE = 20;
/** Most rows of a page. */
export const MAX_SIZE = 100;

/** Which page of a list is wanted. */
export interface PageRequest {
  readonly size: number;
  /** Whether the page is taken from the end of the list, or before the cursor. */
  readonly isBackward: boolean;
  readonly after: string | undefined;
  readonly before: string | undefined;
}

/**
 * Reads the paging arguments of a connection.
 *
 * @param args coerced arguments of the field
 * @throws ApiError BAD_PAGE when a size is not from 1 to 100, or both are given
 */
export function pageOf(args: Readonly<Record<string, unknown>>): PageRequest {
  const { first, last } = args;
  if (first != null && last != null) throw new ApiError('BAD_PAGE', 'Give first or last, not both.');
  const size = first ?? last ?? DEFAULT_SIZE;
  if (typeof size !== 'number' || size < 1 || size > MAX_SIZE)
    throw new ApiError('BAD_PAGE', `${first != null ? 'first' : 'last'} must be from 1 to ${MAX_SIZE}.`, { max: MAX_SIZE });
  return { size, isBackward: last != null, after: cursorText(args.after), before: cursorText(args.before) };
}

function cursorText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
