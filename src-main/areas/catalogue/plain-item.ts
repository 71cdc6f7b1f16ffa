import type { ItemFields } from './item-record.ts';

type Told = 'fondsId' | 'recordGroup' | 'classCode' | 'year' | 'unitId' | 'retention' | 'title' | 'date' | 'pageCount' | 'classification';

/** The description of a paper of which no more is known than came with it over the counter; the rest is for whoever describes it. */
export const plainItem = (told: Pick<ItemFields, Told> & Partial<ItemFields>): ItemFields => ({
  documentNumber: '', responsible: '', documentType: '', draftStage: '', language: '', carrier: '纸质', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {}, ...told,
});
