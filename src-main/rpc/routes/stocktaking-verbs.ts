import { cancelStocktaking } from '#main/areas/stocktaking/cancel-stocktaking.ts';
import { closeStocktaking } from '#main/areas/stocktaking/close-stocktaking.ts';
import { enterAisle } from '#main/areas/stocktaking/enter-aisle.ts';
import { exportReport } from '#main/areas/stocktaking/export-report.ts';
import { finishShelves } from '#main/areas/stocktaking/finish-shelves.ts';
import { getShelfHistory } from '#main/areas/stocktaking/get-shelf-history.ts';
import { getShelfSheet } from '#main/areas/stocktaking/get-shelf-sheet.ts';
import { getStocktaking } from '#main/areas/stocktaking/get-stocktaking.ts';
import { leaveAisle } from '#main/areas/stocktaking/leave-aisle.ts';
import { listDifferences } from '#main/areas/stocktaking/list-differences.ts';
import { listLastCounts } from '#main/areas/stocktaking/list-last-counts.ts';
import { listStocktakings } from '#main/areas/stocktaking/list-stocktakings.ts';
import { listenTags } from '#main/areas/stocktaking/listen-tags.ts';
import { pauseStocktaking } from '#main/areas/stocktaking/pause-stocktaking.ts';
import { resumeStocktaking } from '#main/areas/stocktaking/resume-stocktaking.ts';
import { settleDifference } from '#main/areas/stocktaking/settle-difference.ts';
import { startStocktaking } from '#main/areas/stocktaking/start-stocktaking.ts';
import { takeScan } from '#main/areas/stocktaking/take-scan.ts';
import { tickThing } from '#main/areas/stocktaking/tick-thing.ts';
import { withdrawSights } from '#main/areas/stocktaking/withdraw-sights.ts';
import type { AreaVerbs } from '../verbs.ts';

export const stocktakingVerbs: AreaVerbs<'stocktaking'> = {
  listStocktakings, startStocktaking, getStocktaking, getShelfSheet, listDifferences, enterAisle, leaveAisle, takeScan, tickThing, withdrawSights, listenTags, finishShelves, pauseStocktaking, resumeStocktaking,
  settleDifference, closeStocktaking, cancelStocktaking, exportReport, listLastCounts, getShelfHistory,
};
