import { countExpected } from '#main/areas/deliveries/count-expected.ts';
import { decideRecord } from '#main/areas/deliveries/decide-record.ts';
import { excuseExpected } from '#main/areas/deliveries/excuse-expected.ts';
import { getContract } from '#main/areas/deliveries/get-contract.ts';
import { importExpected } from '#main/areas/deliveries/import-expected.ts';
import { listExpected } from '#main/areas/deliveries/list-expected.ts';
import { listHeld } from '#main/areas/deliveries/list-held.ts';
import { listLines } from '#main/areas/deliveries/list-lines.ts';
import { listPresets } from '#main/areas/deliveries/list-presets.ts';
import { listRuns } from '#main/areas/deliveries/list-runs.ts';
import { listSources } from '#main/areas/deliveries/list-sources.ts';
import { readFile } from '#main/areas/deliveries/read-file.ts';
import { readLog } from '#main/areas/deliveries/read-log.ts';
import { receiveExpected } from '#main/areas/deliveries/receive-expected.ts';
import { saveSource } from '#main/areas/deliveries/save-source.ts';
import { takeDeliveries } from '#main/areas/deliveries/take-deliveries.ts';
import type { AreaVerbs } from '../verbs.ts';

export const deliveriesVerbs: AreaVerbs<'deliveries'> = {
  listPresets, listSources, saveSource, getContract, takeDeliveries, listRuns, listLines, readLog, listHeld, decideRecord, readFile, listExpected, countExpected, importExpected, receiveExpected, excuseExpected,
};
