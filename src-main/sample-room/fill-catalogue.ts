import type { MunimentClient } from '#shared/contract/index.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { insertItems } from '#main/areas/catalogue/insert-items.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import type { SampleItem } from './sample-items.ts';
import type { SampleRoom } from './sample-room.ts';

type ItemFields = CallInput<'catalogue', 'createItem'>['fields'];

/** Fonds, units and items, numbered by the rules. Answers with the items' ids in the sample's order. */
export async function fillCatalogue(context: AreaContext, client: MunimentClient, sample: SampleRoom): Promise<readonly string[]> {
  const fondsIds = new Map<string, string>();
  const unitIds = new Map<string, string>();
  for (const fonds of sample.fonds) {
    const { fondsId } = await client.schemes.createFonds({ code: fonds.code, name: fonds.name, history: fonds.history, startYear: fonds.startYear, endYear: fonds.endYear });
    fondsIds.set(fonds.code, fondsId);
    for (const unit of fonds.units) unitIds.set(`${fonds.code}/${unit.code}`, (await client.schemes.saveUnit({ fondsId, code: unit.code, name: unit.name, active: true })).unitId);
  }
  const fieldsOf = (item: SampleItem): ItemFields => {
    const { index: _index, fondsCode, unitCode, unitName: _unitName, itemNumber: _itemNumber, archivalCode: _archivalCode, attachments: _attachments, ...described } = item;
    return { ...described, custom: {}, fondsId: fondsIds.get(fondsCode), unitId: unitIds.get(`${fondsCode}/${unitCode}`) } as ItemFields;
  };
  return context.write((tx) => insertItems(context, tx, sample.items.map((item) => ({ fields: fieldsOf(item), code: { given: item.archivalCode } })), { origin: 'sample' })).map(({ itemId }) => itemId);
}
