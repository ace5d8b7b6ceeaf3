import { loadConfig } from '../../../src/config';
import { exitWith } from '../../../src/errors';
import { runProcessor } from '../../../src/processor/main';

// The child process of indexUpTo: the real processor of one marketplace, configured by the environment.
process.on('disconnect', () => process.exit(2));
runProcessor(loadConfig({ env: process.env }), process.argv[2] as string).catch(exitWith);
