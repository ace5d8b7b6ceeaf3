import 'reflect-metadata';
import { Block } from './block';
import { Head } from './head';
import { InvariantCheck } from './invariantCheck';
import { describeLedgerTables } from './ledgerEntities';
import { LEDGER_TABLES } from './ledgerTables';
import { Marketplace } from './marketplace';
import { OutboxBlock } from './outboxBlock';
import { PriceBook } from './priceBook';
import { RetractedEvent } from './retractedEvent';

describeLedgerTables();

/** All tables that have a class, in the order of the migration. */
export const MODELS = [Marketplace, Head, Block, PriceBook, OutboxBlock, RetractedEvent, InvariantCheck, ...LEDGER_TABLES.keys()];
