import { expression, grouped } from './plan/fields';
import type { Args, ComputedField } from './plan/noun';

/**
 * The field `window` of a metric: the stretch of time that its arguments came to.
 *
 * @param args arguments of the metric
 */
export const windowField = (args: Args): ComputedField =>
  grouped({
    from: expression((_, statement) => statement.param(statement.windowOf(args.window).from, 'bigint')),
    to: expression((_, statement) => statement.param(statement.windowOf(args.window).to, 'bigint')),
  });
