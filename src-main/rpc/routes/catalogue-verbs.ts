import { startBatch } from '#main/areas/catalogue/start-batch.ts';
import { giveArchiveNumbers } from '#main/areas/catalogue/give-archive-numbers.ts';
import { saveAliases } from '#main/areas/catalogue/save-aliases.ts';
import { listNumberBlocks } from '#main/areas/catalogue/list-number-blocks.ts';
import { releaseNumbers } from '#main/areas/catalogue/release-numbers.ts';
import { reserveNumbers } from '#main/areas/catalogue/reserve-numbers.ts';
import { checkNumbers } from '#main/areas/catalogue/check-numbers.ts';
import { assignCodes } from '#main/areas/catalogue/assign-codes.ts';
import { checkRecord } from '#main/areas/catalogue/check-record.ts';
import { countItems } from '#main/areas/catalogue/count-items.ts';
import { createItem } from '#main/areas/catalogue/create-item.ts';
import { deleteItems } from '#main/areas/catalogue/delete-items.ts';
import { editBatch } from '#main/areas/catalogue/edit-batch.ts';
import { getItemHistory } from '#main/areas/catalogue/get-item-history.ts';
import { getItem } from '#main/areas/catalogue/get-item.ts';
import { getTree } from '#main/areas/catalogue/get-tree.ts';
import { listItems } from '#main/areas/catalogue/list-items.ts';
import { previewBatch } from '#main/areas/catalogue/preview-batch.ts';
import { previewNextCode } from '#main/areas/catalogue/preview-next-code.ts';
import { restoreItems } from '#main/areas/catalogue/restore-items.ts';
import { viewIsad } from '#main/areas/catalogue/view-isad.ts';
import { undoChange } from '#main/areas/catalogue/undo-change.ts';
import { updateItem } from '#main/areas/catalogue/update-item.ts';
import { updateItems } from '#main/areas/catalogue/update-items.ts';
import type { AreaVerbs } from '../verbs.ts';

export const catalogueVerbs: AreaVerbs<'catalogue'> = { saveAliases, giveArchiveNumbers, checkNumbers, listNumberBlocks, releaseNumbers, reserveNumbers,
  listItems, countItems, getItem, getTree, createItem, updateItem, updateItems, deleteItems, restoreItems, previewNextCode, assignCodes, getItemHistory, viewIsad, checkRecord, editBatch, previewBatch, startBatch, undoChange,
};
