import type { AbiEvent, EventParams } from '@subsquid/evm-abi';
import { InvariantError } from '../../errors';
import type { PreparedLog, ProtocolLog } from './Protocol';
import { wordDecoder } from './wordDecoder';

/** How logs with one topic0 and one number of topics read. */
export interface Reading {
  topic: string;
  /** Number of topics, topic0 included: ERC-20 and ERC-721 share a topic0. */
  topicCount: number;
  prepare(log: ProtocolLog): PreparedLog;
}

// biome-ignore lint/suspicious/noExplicitAny: the constraint of AbiEvent itself
type AnyEvent = AbiEvent<any>;

/**
 * Reads an event of a generated ABI.
 * @example on(dam.events.Paused, (e) => say({ type: 'DamPaused', dam: e.dam, by: e.by }))
 */
export function on<T extends AnyEvent>(event: T, read: (args: EventParams<T>, log: ProtocolLog) => PreparedLog): Reading {
  const topicCount =
    1 + Object.values(event.params as Record<string, { indexed?: boolean }>).filter((p) => p.indexed === true).length;
  const decodeWords = wordDecoder(event);
  return {
    topic: event.topic,
    topicCount,
    prepare: (log) => read((decodeWords?.(log) as EventParams<T> | undefined) ?? decode(event, log), log),
  };
}

function decode<T extends AnyEvent>(event: T, log: ProtocolLog): EventParams<T> {
  try {
    return event.decode({ topics: [...log.topics], data: log.data }) as EventParams<T>;
  } catch (error) {
    throw new InvariantError(`a log of ${log.address} does not decode as ${event.signature}: ${(error as Error).message}`);
  }
}

/** A look-up of readings by what a log looks like; two readings of the same look are a mistake. */
export function readings(...all: Reading[]): { topics: string[]; find(log: ProtocolLog): Reading | undefined } {
  const byLook = new Map<string, Reading>();
  for (const reading of all) {
    const look = `${reading.topic}:${reading.topicCount}`;
    if (byLook.has(look)) throw new Error(`two readings of ${look}`);
    byLook.set(look, reading);
  }
  return {
    topics: [...new Set(all.map((reading) => reading.topic))],
    find: (log) => byLook.get(`${log.topics[0]}:${log.topics.length}`),
  };
}
