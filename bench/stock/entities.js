const { EntitySchema } = require('typeorm');

/** TypeORM reads numeric as text. */
const bigints = { from: (text) => BigInt(text), to: (value) => value.toString() };
const amount = { type: 'numeric', transformer: bigints };

class Dam {
  constructor(fields) {
    Object.assign(this, fields);
  }
}

class Position {
  constructor(fields) {
    Object.assign(this, fields);
  }
}

const DamSchema = new EntitySchema({
  name: 'Dam',
  target: Dam,
  tableName: 'dam',
  columns: { id: { type: 'text', primary: true }, shares: amount, deposited: amount, withdrawn: amount },
});

const PositionSchema = new EntitySchema({
  name: 'Position',
  target: Position,
  tableName: 'position',
  columns: { id: { type: 'text', primary: true }, dam: { type: 'text' }, holder: { type: 'text' }, shares: amount },
});

module.exports = { Dam, Position, DamSchema, PositionSchema };
