// Node writes a CPU profile when it exits, and a signal is no exit.
process.on('SIGTERM', () => process.exit(0));
