import { UserError } from '../errors';
import { isPortFree } from '../local/freePort';

/**
 * Refuses to go on when somebody else listens on the API's port.
 *
 * @param port TCP port; 0 asks for any
 * @param host address that it would listen on
 * @throws UserError `PORT_IN_USE`
 */
export async function requirePort(port: number, host = '127.0.0.1'): Promise<void> {
  if (port === 0 || (await isPortFree(port, host))) return;
  throw new UserError(
    'PORT_IN_USE',
    `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start.`,
    { port },
  );
}
