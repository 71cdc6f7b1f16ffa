import type { MunimentClient } from '#shared/contract/index.ts';

export type CreateItemInput = Parameters<MunimentClient['catalogue']['createItem']>[0];
export type ItemFieldsInput = CreateItemInput['fields'];

/** A fonds Z109 with an office (BGS) and a personnel section (RSK), rules and all. */
export async function createFondsWithUnits(client: MunimentClient, code = 'Z109') {
  const fonds = await client.schemes.createFonds({ code, name: '青石县水利局' });
  const office = await client.schemes.saveUnit({ fondsId: fonds.fondsId, code: 'BGS', name: '办公室', active: true });
  const personnel = await client.schemes.saveUnit({ fondsId: fonds.fondsId, code: 'RSK', name: '人事科', active: true });
  return { fondsId: fonds.fondsId, fonds, office, personnel };
}

/** A complete description; `changes` make of it what a test is about. */
export function describeItem(place: { fondsId: ItemFieldsInput['fondsId']; office: { unitId: ItemFieldsInput['unitId'] } }, changes: Partial<ItemFieldsInput> = {}): Required<ItemFieldsInput> {
  return {
    fondsId: place.fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: place.office.unitId, retention: 'D30', title: '关于召开防汛工作会议的通知', documentNumber: '青水发〔2019〕12号',
    responsible: '青石县水利局', date: '20190501', documentType: '通知', draftStage: '正本', language: '汉语', carrier: '纸质', pageCount: 3, classification: 'public', secrecyTerm: '',
    openStatus: 'unreviewed', keywords: '', note: '', custom: {}, ...changes,
  };
}
