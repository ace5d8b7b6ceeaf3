import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { requirePort } from '../../src/commands/port';
import { addressOf } from '../../src/commands/start/addressOf';
import { freePort } from '../../src/local/freePort';
import { projectRoot } from '../../src/local/projectRoot';

const isRoot = process.getuid?.() === 0;
/** Root loses the right to low ports together with its capability. */
const WITHOUT_RIGHT = ['setpriv', '--bounding-set=-net_bind_service', '--inh-caps=-net_bind_service'];

/** Somebody who listens on a port of 127.0.0.1. */
async function squat(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('the port of the API', () => {
  it('is refused while somebody listens there, with another that is one', async () => {
    const port = await freePort();
    const squatter = await squat(port);
    await expect(requirePort(port)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`PORT=${port + 1} npm start`),
    });
    squatter.close();
    await once(squatter, 'close');
    await requirePort(port);
  });

  it('is never followed by one that there is not', async () => {
    const squatter = await squat(65_535);
    await expect(requirePort(65_535)).rejects.toThrow(/PORT=65534 npm start/);
    squatter.close();
  });

  it.each(['8.8.8.8', 'no-such-host.invalid'])('is refused on %s, which is no address of this machine', async (host) => {
    for (const port of [0, await freePort()])
      await expect(requirePort(port, host)).rejects.toMatchObject({
        code: 'HOST_UNKNOWN',
        message: expect.stringContaining(`HOST=${host} is no address of this machine`),
      });
  });

  it('is refused on an address that cannot be listened on as it is', async () => {
    await expect(requirePort(await freePort(), 'fe80::1')).rejects.toThrow(/Nothing can listen on fe80::1, port \d+ \(EINVAL\)/);
  });

  (isGuarded() ? it : it.skip)('is refused to a user who may not open it', () => {
    const script = `require(${JSON.stringify(join(projectRoot(), 'lib/src/commands/port.js'))}).requirePort(81).catch((error) => {
      process.stdout.write(JSON.stringify([error.code, error.message]));
    });`;
    const [command = '', ...args] = [...(isRoot ? WITHOUT_RIGHT : []), process.execPath, '-e', script];
    expect(JSON.parse(spawnSync(command, args).stdout.toString())).toEqual([
      'PORT_FORBIDDEN',
      expect.stringMatching(/^Port 81 may not be opened by this user/),
    ]);
  });
});

describe('the address of the API', () => {
  it.each([undefined, '127.0.0.1', '0.0.0.0', 'localhost'])('answers when it listens on %s', async (host) => {
    const server = createHttpServer((_, response) => response.end('here')).listen(await freePort(), host ?? '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const response = await fetch(addressOf({ host, port }));
    expect(await response.text()).toBe('here');
    server.close();
    server.closeAllConnections();
  });

  it('is a URL for IPv6 too', () => {
    expect(new URL(addressOf({ host: 'fd00::7', port: 4350 })).host).toBe('[fd00::7]:4350');
  });
});

/** Whether this system keeps low ports from ordinary users, and lets us be one. */
function isGuarded(): boolean {
  const limit = '/proc/sys/net/ipv4/ip_unprivileged_port_start';
  if (!existsSync(limit) || Number(readFileSync(limit, 'utf8')) <= 81) return false;
  return !isRoot || spawnSync(WITHOUT_RIGHT[0] ?? '', [...WITHOUT_RIGHT.slice(1), 'true']).status === 0;
}
