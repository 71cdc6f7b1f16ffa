import type { AreaContext } from '#main/areas/area-context.ts';
import { clearanceRank } from '#main/areas/clearance-rank.ts';
import { writeAtom } from '#main/formats/atom/write-atom.ts';
import { writeEad } from '#main/formats/ead/write-ead.ts';
import type { ExchangeNode } from '#main/formats/exchange-node.ts';
import { writePieces } from '#main/formats/write-pieces.ts';
import { chosenRecords } from './chosen-records.ts';
import { selectKeysInUse } from './custom-keys-store.ts';
import { describeFonds } from './describe-fonds.ts';
import type { ExportRun } from './export-run.ts';
import { findingAidNodes } from './finding-aid-nodes.ts';
import { fondsOfView } from './fonds-of-view.ts';
import { takeTurns } from './take-turns.ts';
import { wholeFonds } from './whole-fonds.ts';

/** Nodes between two moments in which others are answered. */
const PORTION = 500;

/** Writes records as a finding aid of their fonds: of a whole fonds in constant memory, of a view with some bytes for each record. Throws EXPORTS_SEVERAL_FONDS, EXPORTS_NOTHING. */
export async function writeFindingAid(version: 'ead2002' | 'ead3' | 'atom', run: ExportRun): Promise<void> {
  const { context, language, signal, view } = run;
  const fondsId = await fondsOfView(context, view);
  const source = view.kind === 'fonds' ? wholeFonds(context, fondsId) : await chosenRecords(run, fondsId);
  async function* nodes(): AsyncGenerator<ExchangeNode, void, void> {
    let written = 0;
    for (const node of findingAidNodes(context, language, source)) {
      if ((written += 1) % PORTION === 0) await takeTurns(signal);
      yield node;
    }
  }
  async function* counted(): AsyncGenerator<ExchangeNode, void, void> {
    for await (const node of nodes()) {
      if (node.role !== 'recordGroup' && node.role !== 'year') run.counted();
      yield node;
    }
  }
  const fonds = describeFonds(context, fondsId, language);
  if (version !== 'atom') { await writePieces(run.path, writeEad(version, fonds, counted(), run.lost)); return; }
  const keys = view.kind === 'fonds' ? keysOfFonds(context, fondsId) : await keysOf(nodes());
  await writePieces(run.path, writeAtom(fonds, counted(), [...new Set([...fonds.values.keys(), ...keys])]));
}

/** Columns must be named before the first row is written. */
const keysOfFonds = ({ db, actor }: AreaContext, fondsId: string): string[] =>
  (['volume', 'item'] as const).flatMap((level) => [...selectKeysInUse(db, level, fondsId, clearanceRank(actor))]);

async function keysOf(nodes: AsyncIterable<ExchangeNode>): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const { values } of nodes) for (const key of values.keys()) keys.add(key);
  return keys;
}
