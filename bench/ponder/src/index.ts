import { ponder } from 'ponder:registry';
import { dam, position } from 'ponder:schema';
import { zeroAddress } from 'viem';

const nothing = { shares: 0n, deposited: 0n, withdrawn: 0n };

/** Adds to a DAM's totals. */
async function add(db, id, change) {
  const { shares, deposited, withdrawn } = { ...nothing, ...change };
  await db
    .insert(dam)
    .values({ id, shares, deposited, withdrawn })
    .onConflictDoUpdate((row) => ({
      shares: row.shares + shares,
      deposited: row.deposited + deposited,
      withdrawn: row.withdrawn + withdrawn,
    }));
}

/** Adds to a position's shares. */
async function move(db, id, holder, change) {
  await db
    .insert(position)
    .values({ dam: id, holder, shares: change })
    .onConflictDoUpdate((row) => ({ shares: row.shares + change }));
}

ponder.on('Dam:Transfer', async ({ event, context: { db } }) => {
  const { from, to, value } = event.args;
  const id = event.log.address;
  if (from === zeroAddress) await add(db, id, { shares: value });
  else await move(db, id, from, -value);
  if (to === zeroAddress) await add(db, id, { shares: -value });
  else await move(db, id, to, value);
});

ponder.on('Dam:Deposited', async ({ event, context: { db } }) => {
  await add(db, event.log.address, { deposited: event.args.assets - event.args.fee });
});

ponder.on('Dam:Withdrawn', async ({ event, context: { db } }) => {
  await add(db, event.log.address, { withdrawn: event.args.assets });
});
