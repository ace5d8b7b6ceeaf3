import type { MarketplaceConfig } from '../config';
import { UserError } from '../errors';

/**
 * The marketplace of a name, or the only one.
 *
 * @param purpose begins the sentence when it must be said which: "A processor follows one marketplace"
 * @throws UserError `NO_MARKETPLACE`, `WHICH_MARKETPLACE`
 */
export function pickMarketplace(
  marketplaces: readonly MarketplaceConfig[],
  name: string | undefined,
  purpose: string,
): MarketplaceConfig {
  const chosen = chooseMarketplaces(marketplaces, name);
  const [first, second] = chosen;
  if (first !== undefined && second === undefined) return first;
  throw new UserError('WHICH_MARKETPLACE', `${purpose}; say which with --marketplace NAME: ${namesOf(marketplaces)}.`);
}

/** The marketplace of a name, or all of them. @throws UserError `NO_MARKETPLACE` */
export function chooseMarketplaces(
  marketplaces: readonly MarketplaceConfig[],
  name: string | undefined,
): readonly MarketplaceConfig[] {
  if (marketplaces.length === 0) {
    throw new UserError(
      'NO_MARKETPLACE',
      'No marketplace is configured. List one in marketplaces.yaml, or run "npm start" for the demo.',
    );
  }
  if (name === undefined) return marketplaces;
  const found = marketplaces.filter((marketplace) => marketplace.name === name);
  if (found.length > 0) return found;
  throw new UserError('NO_MARKETPLACE', `No marketplace is called "${name}"; configured are: ${namesOf(marketplaces)}.`);
}

const namesOf = (marketplaces: readonly MarketplaceConfig[]) => marketplaces.map(({ name }) => name).join(', ');
