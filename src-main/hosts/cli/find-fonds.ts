import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';
import { usageError } from './usage-error.ts';

/** The fonds with this code; without a code the only one of the room. Throws SCHEMES_FONDS_NOT_FOUND, CLI_USAGE where there are several to choose from. */
export async function findFonds(client: MunimentClient, code: string | undefined) {
  const all = await client.schemes.listFonds({});
  const found = code === undefined && all.length === 1 ? all[0] : all.find((fonds) => fonds.code === code);
  if (!found && code === undefined && all.length > 1) throw usageError(`--fonds ${all.map((fonds) => fonds.code).join('|')}`);
  if (!found) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  return found;
}
