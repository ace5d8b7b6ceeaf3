const { DamSchema, PositionSchema } = require('../../entities.js');

module.exports = { DamSchema, PositionSchema };
