import type { Check } from './Check';
import { nektarChecks } from './nektar/nektar';

/** What is compared, by protocol. One that is not here has no view functions that we know, and only its invariants are checked. */
export const CHECKS: Readonly<Record<string, readonly Check[]>> = { nektar: nektarChecks };
