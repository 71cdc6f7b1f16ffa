import type { MunimentClient } from '#shared/contract/index.ts';
import { MunimentError } from '#shared/errors.ts';

const PAGE = 500;

/** The volume with a code, or with exactly that title. Throws ARRANGEMENT_VOLUME_NOT_FOUND. */
export async function findVolume(client: MunimentClient, code: string) {
  const { rows } = await client.arrangement.listVolumes({ filter: { words: code }, limit: PAGE });
  const found = rows.find(({ archivalCode, title }) => archivalCode === code || title === code);
  if (found === undefined) throw new MunimentError('ARRANGEMENT_VOLUME_NOT_FOUND');
  return found.volumeId;
}
