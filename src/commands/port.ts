import { UserError } from '../errors';
import { listenFault } from '../local/freePort';

const HIGHEST_PORT = 65_535;

/**
 * Refuses to go on when the API could not listen on its address and port.
 *
 * @param port TCP port; 0 asks for any
 * @param host address that it would listen on
 * @throws UserError `PORT_IN_USE`, `PORT_FORBIDDEN`, `HOST_UNKNOWN`, `CANNOT_LISTEN`
 */
export async function requirePort(port: number, host = '127.0.0.1'): Promise<void> {
  const fault = await listenFault(port, host);
  switch (fault) {
    case undefined:
      return;
    case 'EADDRINUSE':
      throw new UserError(
        'PORT_IN_USE',
        `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port < HIGHEST_PORT ? port + 1 : port - 1} npm start.`,
        { port },
      );
    case 'EACCES':
      throw new UserError(
        'PORT_FORBIDDEN',
        `Port ${port} may not be opened by this user: ports below 1024 belong to the administrator. Choose another: PORT=4350 npm start.`,
        { port },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      throw new UserError(
        'HOST_UNKNOWN',
        `HOST=${host} is no address of this machine. Set it to one of its own: 127.0.0.1 for this machine only, 0.0.0.0 for all its addresses.`,
        { host },
      );
    default:
      throw new UserError(
        'CANNOT_LISTEN',
        `Nothing can listen on ${host}, port ${port} (${fault}). Set HOST and PORT to an address and a port of this machine.`,
        { host, port },
      );
  }
}
