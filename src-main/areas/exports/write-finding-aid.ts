import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { findVolumeRow } from '#main/areas/catalogue/volumes-store.ts';
import { writeAtom } from '#main/formats/atom/write-atom.ts';
import { writeEad } from '#main/formats/ead/write-ead.ts';
import type { ExchangeFonds, ExchangeNode } from '#main/formats/exchange-node.ts';
import { writePieces } from '#main/formats/write-pieces.ts';
import { selectKeysInUse } from './custom-keys-store.ts';
import { describeFonds } from './describe-fonds.ts';
import { exportRows } from './export-rows.ts';
import type { ExportRun } from './export-run.ts';
import { findingAidNodes, type Wanted } from './finding-aid-nodes.ts';
import { fondsOfView } from './fonds-of-view.ts';
import { createItemSet } from './item-set.ts';
import { takeTurns } from './take-turns.ts';
import { volumeRows } from './volume-rows.ts';

/** Nodes between two moments in which others are answered. */
const PORTION = 500;

/** Writes records as a finding aid of their fonds, in constant memory. Throws EXPORTS_SEVERAL_FONDS, EXPORTS_NOTHING. */
export async function writeFindingAid(version: 'ead2002' | 'ead3' | 'atom', run: ExportRun): Promise<void> {
  const { context, language, signal } = run;
  const fondsId = await fondsOfView(context, run.view);
  const wanted = await wantedOf(run, fondsId);
  async function* nodes(): AsyncGenerator<ExchangeNode, void, void> {
    let written = 0;
    for (const node of findingAidNodes(context, fondsId, language, wanted)) {
      if ((written += 1) % PORTION === 0) await takeTurns(signal);
      if (node.role !== 'recordGroup' && node.role !== 'year') run.counted();
      yield node;
    }
  }
  const fonds = describeFonds(context, fondsId, language);
  await writePieces(run.path, version === 'atom' ? writeAtom(fonds, nodes(), keysInUse(context, fondsId, fonds)) : writeEad(version, fonds, nodes(), run.lost));
}

/** Everything, or the records of the view with what they lie in. */
async function wantedOf({ context, view, signal }: ExportRun, fondsId: string): Promise<Wanted> {
  if (view.kind === 'fonds') return { item: () => true, volume: () => true };
  if (view.kind === 'volumes') {
    const volumes = new Set<string>();
    for await (const volume of volumeRows(context, view, signal)) {
      if (volume.fondsId !== fondsId) throw new MunimentError('EXPORTS_SEVERAL_FONDS');
      volumes.add(volume.volumeId);
    }
    return { item: ({ volumeId }) => volumeId !== null && (volumes.has(volumeId) || volumes.has(findVolumeRow(context.db, volumeId)?.parentId ?? '')), volume: (volumeId) => volumes.has(volumeId) };
  }
  const chosen = createItemSet();
  for await (const row of exportRows(context, view, signal)) {
    if (row.fondsId !== fondsId) throw new MunimentError('EXPORTS_SEVERAL_FONDS');
    chosen.add(row.n);
  }
  return { item: ({ n }) => chosen.has(n), volume: () => false };
}

/** Columns must be named before the first row is written. */
function keysInUse({ db, actor }: AreaContext, fondsId: string, fonds: ExchangeFonds): string[] {
  const ofRecords = (['volume', 'item'] as const).flatMap((level) => [...selectKeysInUse(db, level, fondsId, clearanceRank(actor))]);
  return [...new Set([...fonds.values.keys(), ...ofRecords])];
}
