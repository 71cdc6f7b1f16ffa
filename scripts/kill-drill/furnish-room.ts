import type { MunimentClient } from '#shared/contract/index.ts';
import type { ItemFields } from '#shared/contract/catalogue.ts';
import type { LineSettings } from '#shared/presets/line-preset.ts';
import { LINE_PRESETS } from '#shared/presets/lines.ts';

/** A fonds, an office, a store room, shelves and a line; each only when an earlier session did not come that far. */
export async function furnishRoom(client: MunimentClient) {
  const [fonds = await client.schemes.createFonds({ code: 'Z109', name: '青石县水利局' })] = await client.schemes.listFonds({});
  const { fondsId } = fonds;
  const [office = await client.schemes.saveUnit({ fondsId, code: 'BGS', name: '办公室', active: true })] = await client.schemes.listUnits({ fondsId });
  const [room = await client.stacks.saveRoom({ code: '1', name: '一号库', medium: 'paper' })] = await client.stacks.listRooms({});
  const { roomId } = room;
  const [bank] = await client.stacks.listBanks({});
  if (bank === undefined) {
    await client.stacks.createBank({ roomId, code: '1', name: '一区', kind: 'manual', deviceId: null, carriages: 6, sections: 4, shelvesPerSection: 6, shelfWidthMm: 900, carriageDepthMm: 550, aisleWidthMm: 800 });
  }
  const [line = await client.line.saveLine({ settings: shortLine() })] = await client.line.listLines({});
  const fields: ItemFields = {
    fondsId, recordGroup: 'WS', classCode: '', year: 2019, unitId: office.unitId, retention: 'D30', title: '', documentNumber: '青水发〔2019〕12号', responsible: '青石县水利局', date: '20190501', documentType: '通知',
    draftStage: '正本', language: '汉语', carrier: '纸质', pageCount: 1, classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '', custom: {},
  };
  return { fields, roomId, lineId: line.lineId };
}

/** Four stations that ask for nothing that the drill would have to do there. */
function shortLine(): LineSettings {
  const { settings } = LINE_PRESETS.find(({ presetId }) => presetId === 'DA31')!;
  return { ...settings, stations: settings.stations.slice(0, 4).map((station) => ({ ...station, checks: [], leaves: [], otherPerson: false })) };
}
