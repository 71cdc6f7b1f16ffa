import type { MunimentClient } from '#shared/contract/index.ts';
import type { Item } from '#shared/contract/catalogue.ts';
import { MunimentError } from '#shared/errors.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The item that a person names by its 档号 or its id. Throws CATALOGUE_ITEM_NOT_FOUND. */
export async function findItem(client: MunimentClient, name: string): Promise<Item> {
  if (UUID.test(name)) return (await client.catalogue.getItem({ itemId: name as Item['itemId'] })).item;
  const { rows } = await client.catalogue.listItems({ filter: { archivalCodePrefix: name, state: 'all' }, sort: { by: 'archivalCode', descending: false }, limit: 1 });
  const found = rows.find(({ archivalCode }) => archivalCode === name);
  if (!found) throw new MunimentError('CATALOGUE_ITEM_NOT_FOUND');
  return found;
}
