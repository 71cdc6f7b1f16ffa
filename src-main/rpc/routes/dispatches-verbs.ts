import { changeDispatch } from '#main/areas/dispatches/change-dispatch.ts';
import { createDispatch } from '#main/areas/dispatches/create-dispatch.ts';
import { getDispatch } from '#main/areas/dispatches/get-dispatch.ts';
import { issueDispatch } from '#main/areas/dispatches/issue-dispatch.ts';
import { listDispatches } from '#main/areas/dispatches/list-dispatches.ts';
import { noteReceipts } from '#main/areas/dispatches/note-receipts.ts';
import { reopenRecipient } from '#main/areas/dispatches/reopen-recipient.ts';
import { signRecipients } from '#main/areas/dispatches/sign-recipients.ts';
import { withdrawDispatch } from '#main/areas/dispatches/withdraw-dispatch.ts';
import type { AreaVerbs } from '../verbs.ts';

export const dispatchesVerbs: AreaVerbs<'dispatches'> = { listDispatches, getDispatch, createDispatch, changeDispatch, issueDispatch, signRecipients, noteReceipts, reopenRecipient, withdrawDispatch };
