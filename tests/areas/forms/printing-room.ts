import type { FormOrder, FormSubject } from '#shared/contract/forms.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import { createFondsWithUnits, describeItem, type ItemFieldsInput } from '../../harness/described-items.ts';
import type { TestRoom } from '../../harness/open-test-room.ts';
import { readPrintedPdf, type PrintedPage } from '../../harness/printed-pdf.ts';

export type PrintedDocument = Extract<Awaited<ReturnType<MunimentClient['forms']['printForm']>>, { kind: 'made' }>;

/** Prints a form and reads the paper. */
export async function printPages(client: MunimentClient, formId: string, subject: FormSubject, changes: Partial<FormOrder> & { readonly acceptUnprintable?: boolean } = {}): Promise<{ printed: PrintedDocument; pages: PrintedPage[]; text: string }> {
  const printed = await client.forms.printForm({ formId, subject, ...changes } as Parameters<MunimentClient['forms']['printForm']>[0]);
  if (printed.kind !== 'made') throw new Error('queued');
  const file = await client.forms.getDocument({ printId: printed.document.printId });
  const pages = await readPrintedPdf(new Uint8Array(await file.arrayBuffer()));
  return { printed, pages, text: pages.map((page) => page.text).join('\n') };
}

export const allItems: FormSubject = { kind: 'itemFilter', filter: { state: 'all' }, sort: { by: 'archivalCode', descending: false } };

/** A fonds whose described items are numbered. */
export async function fileItems(room: TestRoom, described: readonly Partial<ItemFieldsInput>[]) {
  const place = await createFondsWithUnits(room.client);
  const items = [];
  for (const changes of described) items.push((await room.client.catalogue.createItem({ fields: describeItem(place, changes), assignCode: true })).item);
  return { ...place, items };
}
