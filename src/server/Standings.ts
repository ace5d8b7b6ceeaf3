import type { Database } from './database';
import { Pace } from './Pace';
import { SignOfLife } from './SignOfLife';

/** Whether the ledger of a marketplace keeps its invariants, as its processor last found. */
export interface Soundness {
  /** Null before the first check. */
  readonly balances: boolean | null;
  /** Head of the ledger at the oldest of the last checks; null before the first. */
  readonly checkedHeight: number | null;
  readonly invariants: number;
  readonly broken: readonly {
    readonly name: string;
    readonly sentence: string;
    readonly offenders: number;
    /** Head of the ledger when it was first found. */
    readonly since: number;
  }[];
}

/** Where one configured marketplace stands. */
export interface Standing {
  readonly marketplace: string;
  readonly startBlock: number | null;
  /** Height of the last indexed block; -1 before the first. */
  readonly height: number;
  readonly hash: string | null;
  /** Height of the last indexed block that no fork can take away; -1 before the first. */
  readonly finalHeight: number;
  readonly finalHash: string | null;
  /** Height of the chain as the processor last saw it; -1: it has not seen it yet. */
  readonly chainHeight: number;
  readonly lagBlocks: number;
  /** Seconds from the time of the last indexed block to now; null before the first. */
  readonly lagSeconds: number | null;
  readonly isCaughtUp: boolean;
  /** Marketplace events in the ledger. */
  readonly events: number;
  readonly blocksPerSecond: number | null;
  readonly eventsPerSecond: number | null;
  /** Seconds until the head of the chain is reached at this pace; 0 when it is, null when there is no pace to tell from. */
  readonly etaSeconds: number | null;
  /** Digest over all ledger rows up to the last indexed block; null before the first row. */
  readonly digest: string | null;
  /** Number of the last message to subscribers, and the epoch that its numbers belong to. */
  readonly sequence: number;
  readonly epoch: string | null;
  /** When the processor last gave a sign of life, by a commit or because there was nothing to commit, ISO 8601; null: never. */
  readonly updatedAt: string | null;
  /** Seconds since this server last saw a sign of life of the processor, by its own clock; null: not since it started. */
  readonly silentSeconds: number | null;
  /** Seconds of silence after which the processor is taken for dead. */
  readonly silenceLimit: number;
  readonly ledger: Soundness;
}

/**
 * Events are counted above the block that `$3` has for the marketplace, final ones up to which were counted before. That count holds for as
 * long as the block has the digest of `$4` in the rows of `$2`: after a rewind or a re-index other events may be below it.
 */
const STATEMENT = `
  SELECT n.name, m.start_block, m.epoch, h.height, h.hash, h.final_height, h.final_hash, h.chain_height, h.is_caught_up, h.updated_at, h.updated_at::text AS sign,
    greatest(h.chain_height - h.height, 0) AS lag_blocks, h.sequence,
    greatest(floor(extract(epoch FROM now()))::bigint - h.time, 0)::float8 AS lag_seconds,
    (SELECT digest FROM public.block WHERE marketplace_id = m.id AND height <= h.height AND digest IS NOT NULL
     ORDER BY height DESC LIMIT 1) AS digest,
    m.id, c.height AS counted, e.final, e.hot, e.last_final, l.digest AS last_digest, i.*
  FROM unnest($1::text[], $2::smallint[], $3::integer[], $4::text[]) WITH ORDINALITY n (name, id, height, digest, ordinal)
  LEFT JOIN public.marketplace m ON m.name = n.name
  LEFT JOIN public.head h ON h.marketplace_id = m.id
  LEFT JOIN public.block c
    ON c.marketplace_id = m.id AND m.id = n.id AND c.height = n.height AND c.height <= h.final_height AND c.digest = n.digest
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE from_block <= h.final_height) AS final, count(*) FILTER (WHERE from_block > h.final_height) AS hot,
      max(from_block) FILTER (WHERE from_block <= h.final_height) AS last_final
    FROM public.event WHERE marketplace_id = m.id AND from_block > coalesce(c.height, -1)
  ) e
  LEFT JOIN public.block l ON l.marketplace_id = m.id AND l.height = e.last_final
  CROSS JOIN LATERAL (
    SELECT bool_and(holds) AS balances, min(height) AS checked_height, count(*) AS invariants,
      coalesce(json_agg(json_build_object('name', name, 'sentence', sentence, 'offenders', offenders, 'since', broken_since) ORDER BY name)
        FILTER (WHERE NOT holds), '[]') AS broken
    FROM public.invariant_check WHERE marketplace_id = m.id
  ) i
  ORDER BY n.ordinal`;

/** A marketplace that is served. */
export interface Served {
  readonly name: string;
  /** Milliseconds between two looks of its processor at the head of the chain. */
  readonly headPollMs: number;
}

/** Silence that a living processor may keep: it commits with every block, and says every few seconds that its node has no new one. */
const SILENCE_SECONDS = 60;
/** Where the processor looks for the head less often than that, so many looks. */
const SILENT_POLLS = 5;

/** Final events of a marketplace, counted once: by the number of its rows, the block of the last one, and the digest up to there. */
interface Counted {
  readonly id: number | null;
  readonly height: number | null;
  readonly digest: string | null;
  readonly events: number;
}

const NOTHING: Counted = { id: null, height: null, digest: null, events: 0 };

/** Looks where the configured marketplaces stand, and knows from earlier looks how fast they go. */
export class Standings {
  private readonly paces = new Map<string, Pace>();
  private readonly counted = new Map<string, Counted>();
  private readonly signs = new Map<string, SignOfLife>();
  private readonly names: readonly string[];
  private readonly limits: ReadonlyMap<string, number>;

  /** @param now milliseconds that only rise */
  constructor(
    private readonly database: Database,
    marketplaces: readonly Served[],
    private readonly now: () => number = () => performance.now(),
  ) {
    this.names = marketplaces.map(({ name }) => name);
    this.limits = new Map(
      marketplaces.map(({ name, headPollMs }) => [name, Math.max(SILENCE_SECONDS, (SILENT_POLLS * headPollMs) / 1_000)]),
    );
  }

  /** Where they stand, those that have not begun too, in the order of the configuration. */
  async read(): Promise<Standing[]> {
    // Another look may end before this one: it goes by what it began with.
    const counted = this.names.map((name) => this.counted.get(name) ?? NOTHING);
    const keys = [counted.map(({ id }) => id), counted.map(({ height }) => height), counted.map(({ digest }) => digest)];
    const rows = await this.database.query(STATEMENT, [this.names, ...keys]);
    return rows.map((row, i) => this.standingOf(row, counted[i] ?? NOTHING));
  }

  private standingOf(row: Record<string, unknown>, counted: Counted): Standing {
    const marketplace = String(row.name);
    const [height, chainHeight] = [Number(row.height ?? -1), Number(row.chain_height ?? -1)];
    const events = this.countOf(marketplace, row, counted);
    const pace = this.paces.get(marketplace) ?? new Pace();
    this.paces.set(marketplace, pace);
    pace.note(height, events);
    const rate = pace.rate();
    const sign = this.signs.get(marketplace) ?? new SignOfLife();
    this.signs.set(marketplace, sign);
    sign.note(textOrNull(row.sign), this.now());
    const left = Math.max(chainHeight - height, 0);
    return {
      marketplace,
      startBlock: numberOrNull(row.start_block),
      height,
      hash: height < 0 ? null : textOrNull(row.hash),
      finalHeight: Number(row.final_height ?? -1),
      finalHash: Number(row.final_height ?? -1) < 0 ? null : textOrNull(row.final_hash),
      chainHeight,
      lagBlocks: Number(row.lag_blocks ?? 0),
      lagSeconds: numberOrNull(row.lag_seconds),
      isCaughtUp: row.is_caught_up === true,
      events,
      blocksPerSecond: rate === null ? null : rounded(rate.blocks),
      eventsPerSecond: rate === null ? null : rounded(rate.events),
      etaSeconds:
        row.is_caught_up === true ? 0 : rate === null || rate.blocks <= 0 || left === 0 ? null : Math.ceil(left / rate.blocks),
      digest: textOrNull(row.digest),
      sequence: Number(row.sequence ?? 0),
      epoch: textOrNull(row.epoch),
      updatedAt: row.updated_at instanceof Date ? row.updated_at.toISOString() : null,
      silentSeconds: sign.silentSeconds(this.now()),
      silenceLimit: this.limits.get(marketplace) ?? SILENCE_SECONDS,
      ledger: {
        balances: row.balances as boolean | null,
        checkedHeight: numberOrNull(row.checked_height),
        invariants: Number(row.invariants),
        broken: row.broken as Soundness['broken'],
      },
    };
  }

  /** All events: the final ones that were counted before, and what this look counted above them. */
  private countOf(marketplace: string, row: Record<string, unknown>, before: Counted): number {
    const kept = row.counted === null ? NOTHING : before;
    const events = kept.events + Number(row.final);
    const height = numberOrNull(row.last_final);
    const next = { id: numberOrNull(row.id), height, digest: textOrNull(row.last_digest), events };
    this.counted.set(marketplace, height === null ? kept : next);
    return events + Number(row.hot);
  }
}

/**
 * Why the server is not ready; undefined: every marketplace is at its head, has a processor that lives, and has a ledger that is not known
 * to be wrong.
 *
 * That a processor had caught up is in the database since its last commit, so it says nothing until this server has seen a sign of life.
 */
export function notReadyReason(standings: readonly Standing[]): string | undefined {
  if (standings.length === 0) return 'No marketplace is configured: there is nothing to serve.';
  const reasons = standings.flatMap((standing) => reasonOf(standing) ?? []);
  return reasons.length === 0 ? undefined : reasons.join(' ');
}

function reasonOf(standing: Standing): string | undefined {
  const { marketplace, height, chainHeight, isCaughtUp, silentSeconds, silenceLimit, etaSeconds, ledger } = standing;
  if (chainHeight < 0) return `${marketplace} waits for its processor to begin.`;
  if (silentSeconds === null)
    return `${marketplace} stands at block ${height}, and its processor has given no sign of life since this server started.`;
  if (silentSeconds > silenceLimit)
    return `${marketplace} stands at block ${height} and its processor has given no sign of life for ${Math.floor(silentSeconds)} s: it does not run or does not get on, or its node does not answer.`;
  if (!isCaughtUp) {
    const left = etaSeconds === null ? '' : `, about ${etaSeconds} s left`;
    return `${marketplace} is still indexing: block ${height} of ${chainHeight}${left}.`;
  }
  if (ledger.balances !== false) return undefined;
  return `The ledger of ${marketplace} does not balance, so its figures may be wrong: ${ledger.broken.map(({ sentence }) => sentence).join(' ')}`;
}

function numberOrNull(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function rounded(rate: number): number {
  return Math.round(rate * 10) / 10;
}
