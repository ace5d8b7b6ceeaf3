const MEGABYTE = 1_000_000;

/** The results of a load as a table for people: one line an indexer, then the floors and how many times faster we are. */
export function tableOf({ kind, events, blocks, runs, floors }) {
  const unit = kind === 'dense' ? 'events' : 'blocks';
  const rows = runs.map((run) => [
    run.name,
    run.seconds.toFixed(1),
    rounded(run.eventsPerSecond),
    rounded(run.blocksPerSecond),
    rounded(kind === 'dense' ? run.eventsPerSecondAfterBoot : run.blocksPerSecondAfterBoot),
    run.cpuSeconds.toFixed(1),
    (run.memoryBytes / MEGABYTE).toFixed(0),
    run.rpcCalls.toLocaleString('en'),
    run.httpRequests.toLocaleString('en'),
    (run.databaseBytes / MEGABYTE).toFixed(1),
    run.timesOurs?.toFixed(2) ?? '',
  ]);
  const head = [
    ...['', 'seconds', 'events/s', 'blocks/s', `${unit}/s after boot`, 'CPU s', 'peak MB', 'RPC calls', 'HTTP requests'],
    ...['database MB', '× our time'],
  ];
  const title = `${kind}: ${events.toLocaleString('en')} events in ${blocks.toLocaleString('en')} blocks`;
  return [title, ...align([head, ...rows]), ...floorLines(floors, events)].join('\n');
}

function floorLines(floors, events) {
  if (floors === undefined) return [];
  const { source, copy, both, shareOfBoth, shareOfLarger } = floors;
  const percent = (share) => `${(100 * share).toFixed(0)} %`;
  return [
    `floor, source and decoding alone: ${source.seconds.toFixed(2)} s, ${rounded(source.eventsPerSecond)} events/s`,
    `floor, the same ${copy.rows.toLocaleString('en')} rows by COPY alone: ${copy.seconds.toFixed(2)} s, ${rounded(copy.eventsPerSecond)} events/s`,
    `floor, both at the same time: ${both.seconds.toFixed(2)} s, ${rounded(both.eventsPerSecond)} events/s`,
    `this project, after boot, reaches ${percent(shareOfBoth)} of both at the same time, ${percent(shareOfLarger)} of the larger one alone`,
    '',
    ...tableLines(copy.tables, events),
  ];
}

/** What an event costs in rows and bytes, table by table. */
function tableLines(tables, events) {
  const rows = [...tables]
    .filter(({ rows }) => rows > events / 1_000)
    .sort((a, b) => b.bytes - a.bytes)
    .map(({ name, rows, bytes }) => [name, rows.toLocaleString('en'), (rows / events).toFixed(2), (bytes / rows).toFixed(0)]);
  return align([['table', 'rows', 'rows an event', 'bytes a row, with indexes'], ...rows]);
}

function rounded(count) {
  return Math.round(count).toLocaleString('en');
}

/** Pads columns to the same width, the first to the left. */
function align(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '));
}
