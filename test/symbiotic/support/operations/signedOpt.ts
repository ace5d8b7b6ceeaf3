import { TypedDataEncoder } from 'ethers';
import { CHAIN_ID } from '../../../../demo/chain/genesis';
import type { Scene, Step } from '../Scene';

const FIELDS = [
  { name: 'who', type: 'address' },
  { name: 'where', type: 'address' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint48' },
];

/** An operator opts in or out of a network by a signature that a stranger brings. */
export function signedOpt(scene: Scene): Step {
  const { random, cast, core, world, now } = scene;
  const operator = random.pick(cast.operators);
  const where = random.pick(cast.networks).address;
  const type = random.pick(['OptIn', 'OptOut'] as const);
  const service = core.operatorNetworkOptInService;
  const nonce = world.nonces.get(`${service} ${operator.address} ${where}`) ?? 0;
  const deadline = now + random.int(-10, 1_000);
  const domain = { name: 'OperatorNetworkOptInService', version: '1', chainId: CHAIN_ID, verifyingContract: service };
  const digest = TypedDataEncoder.hash(domain, { [type]: FIELDS }, { who: operator.address, where, nonce, deadline });
  const signature = operator.key.sign(digest).serialized;
  const name = type === 'OptIn' ? 'optIn(address,address,uint48,bytes)' : 'optOut(address,address,uint48,bytes)';
  return { call: scene.call(cast.stranger, 'OptInService', service, name, operator.address, where, deadline, signature) };
}
