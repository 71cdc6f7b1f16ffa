import type { TestRoom } from '../../harness/open-test-room.ts';

type Client = TestRoom['client'];
type CreateBank = Parameters<Client['stacks']['createBank']>[0];
type CreateBox = Parameters<Client['stacks']['createBox']>[0];

export interface ItemDraft { readonly year?: number; readonly retention?: string; readonly recordGroup?: string; readonly unitId?: string | null; readonly pageCount?: number; readonly classification?: number; readonly itemNumber?: number | null }

/** A fonds with two units, and a way to put items of any kind into it without their description. */
export async function openSmallStacks(room: TestRoom) {
  const { client, context } = room;
  const fonds = await client.schemes.createFonds({ code: 'Z109', name: '县水利局' });
  const office = await client.schemes.saveUnit({ fondsId: fonds.fondsId, code: 'BGS', name: '办公室', active: true });
  const works = await client.schemes.saveUnit({ fondsId: fonds.fondsId, code: 'GC', name: '工程科', active: true });
  let made = 0;
  const addItem = (draft: ItemDraft = {}) => {
    const itemId = context.ids.uuid();
    const now = context.clock.nowIso();
    made++;
    context.write(() => context.db.statement(`INSERT INTO items (item_id, fonds_id, record_group, year, unit_id, retention, title, document_number, responsible, date, document_type, draft_stage, language, carrier,
      page_count, classification, secrecy_term, open_status, keywords, note, item_number, created_at, created_by, updated_at, updated_by, version)
      VALUES (?, ?, ?, ?, ?, ?, ?, '', '', '', '', '', '', '', ?, ?, '', 'unreviewed', '', '', ?, ?, '周敏', ?, '周敏', 1)`)
      .run(itemId, fonds.fondsId, draft.recordGroup ?? 'WS', draft.year ?? 2023, draft.unitId === undefined ? office.unitId : draft.unitId, draft.retention ?? 'D30', `第${made}号文件`,
        draft.pageCount ?? 10, draft.classification ?? 0, draft.itemNumber === undefined ? made : draft.itemNumber, now, now), { local: true });
    return itemId as CreateBox['itemIds'][number];
  };
  const addRoom = (code: string) => client.stacks.saveRoom({ code, name: `${code}号库`, medium: 'paper' });
  const addBank = async (over: Partial<CreateBank> & Pick<CreateBank, 'roomId'>) => client.stacks.createBank({
    code: '1', name: '一区', kind: 'manual', deviceId: null, carriages: 3, sections: 2, shelvesPerSection: 2, shelfWidthMm: 200, carriageDepthMm: 550, aisleWidthMm: 800, ...over,
  });
  const addBox = async (thicknessMm = 50, draft: ItemDraft = {}) => client.stacks.createBox({ itemIds: [addItem(draft)], thicknessMm });
  return { fonds, office, works, addItem, addRoom, addBank, addBox };
}

export type SmallStacks = Awaited<ReturnType<typeof openSmallStacks>>;
