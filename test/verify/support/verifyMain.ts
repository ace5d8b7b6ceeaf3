import { verifyCommand } from '../../../src/commands/verify';
import { exitWith } from '../../../src/errors';

// The child process of Subject.command: the real command, configured by the environment, options as JSON.
verifyCommand(JSON.parse(process.argv[2] as string)).catch(exitWith);
