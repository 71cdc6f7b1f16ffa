import { addLines } from '#main/areas/transfers/add-lines.ts';
import { countLines } from '#main/areas/transfers/count-lines.ts';
import { createTransfer } from '#main/areas/transfers/create-transfer.ts';
import { getTransfer } from '#main/areas/transfers/get-transfer.ts';
import { listPapers } from '#main/areas/transfers/list-papers.ts';
import { listTransfers } from '#main/areas/transfers/list-transfers.ts';
import { removeLine } from '#main/areas/transfers/remove-line.ts';
import { sendTransfer } from '#main/areas/transfers/send-transfer.ts';
import { signTransfer } from '#main/areas/transfers/sign-transfer.ts';
import { withdrawTransfer } from '#main/areas/transfers/withdraw-transfer.ts';
import type { AreaVerbs } from '../verbs.ts';

export const transfersVerbs: AreaVerbs<'transfers'> = { listTransfers, getTransfer, createTransfer, listPapers, addLines, removeLine, sendTransfer, countLines, signTransfer, withdrawTransfer };
