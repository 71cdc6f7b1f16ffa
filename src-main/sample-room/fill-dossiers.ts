import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';
import type { MunimentClient } from '#shared/contract/index.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { DOSSIER_FONDS, IRRIGATED_MU, SAMPLE_EVENT_TITLES, SAMPLE_SUBJECTS, SAMPLE_VOLUMES, SINGLE_RECORDS, type SamplePaper, type SampleVolume } from './sample-dossiers.ts';

type ItemFields = CallInput<'catalogue', 'createItem'>['fields'];
type Deed = CallInput<'arrangement', 'arrangeVolumes'>['deed'];

interface Place { readonly fondsId: string; readonly unitId: string }

/** A fonds that is kept in volumes: a project, customer files, an album; and the subjects that its records are about. */
export async function fillDossiers(client: MunimentClient): Promise<void> {
  const { fondsId } = await client.schemes.createFonds(DOSSIER_FONDS);
  // Albums, sound and objects as a utility keeps them, projects as a group does.
  for (const regimeId of ['S02', 'S01']) await client.schemes.applyRegime({ fondsId, regimeId });
  await describeWaterUsers(client, fondsId);
  const [unit] = await client.schemes.listUnits({ fondsId });
  const place = { fondsId, unitId: unit!.unitId };
  const itemIds = new Map<string, string>();
  const projects = new Map<string, string>();
  for (const volume of SAMPLE_VOLUMES) {
    if (volume.project !== null && !projects.has(volume.project)) projects.set(volume.project, await form(client, place, { ...volume, kind: 'project', title: volume.project, papers: [] }, []));
    const papers: string[] = [];
    for (const paper of volume.papers) papers.push(await describe(client, place, volume, paper, false));
    volume.papers.forEach(({ title }, index) => itemIds.set(title, papers[index]!));
    await form(client, place, volume, papers, volume.project === null ? null : projects.get(volume.project)!);
  }
  for (const record of SINGLE_RECORDS) itemIds.set(record.title, await describe(client, place, { recordGroup: record.recordGroup, classCode: '', year: 2018, retention: 'Y' }, record, true));
  for (const { kind, name, account, phone, note } of SAMPLE_SUBJECTS) {
    const identifiers = [...(account === null ? [] : [{ kind: 'account' as const, value: account }]), ...(phone === null ? [] : [{ kind: 'phone' as const, value: phone }])];
    const { subjectId } = await client.subjects.saveSubject({ fields: { kind, name, otherNames: [], identifiers, note } });
    if (kind === 'event') await client.subjects.linkRecords({ subjectId, itemIds: SAMPLE_EVENT_TITLES.map((title) => itemIds.get(title)!) as never, linked: true });
  }
}

/** 用水户: one file each, numbered through, with the area that it waters. */
async function describeWaterUsers(client: MunimentClient, fondsId: string): Promise<void> {
  const { segments } = ARCHIVAL_CODE_PRESETS.find(({ presetId }) => presetId === 'volume-class')!.rule;
  const standing = (await client.schemes.listCodeRules({ fondsId: fondsId as never })).find((rule) => rule.recordGroup === 'ZY' && rule.level === 'item')!;
  await client.schemes.saveCodeRule({ ...standing, name: '用水户户档', segments });
  await client.schemes.saveCodeRule({ fondsId: fondsId as never, recordGroup: 'ZY', level: 'volume', name: '用水户户档', segments: segments.slice(0, -1), startAt: 1 });
  await client.schemes.saveClass({ fondsId: fondsId as never, recordGroup: 'ZY', classCode: 'YS', name: '用水户', active: true });
  await client.schemes.saveCustomField({
    key: 'irrigatedArea', fondsId: fondsId as never, recordGroup: 'ZY', level: 'volume', group: 'own', labelZh: '灌溉面积（亩）', labelEn: 'Irrigated area (mu)', type: 'number', required: false, pattern: '', choices: [], searchable: true, inList: false,
    position: 5000, active: true, version: null,
  });
}

async function form(client: MunimentClient, { fondsId, unitId }: Place, volume: SampleVolume, itemIds: readonly string[], parentId: string | null = null): Promise<string> {
  const { recordGroup, classCode, kind, title, subject, year, retention } = volume;
  const mu = IRRIGATED_MU.get(subject);
  const deed = {
    kind: 'form', itemIds, volume: {
      level: kind === 'project' ? 'project' : 'volume', kind, parentId, fondsId, recordGroup, classCode, year, unitId, retention, title, subject, responsible: DOSSIER_FONDS.name, classification: 'public', secrecyTerm: '', openStatus: 'unreviewed',
      keywords: '', note: '', temporary: false, custom: mu === undefined ? {} : { irrigatedArea: mu },
    },
  } as unknown as Deed;
  const [formed] = (await client.arrangement.arrangeVolumes({ deed })).volumes;
  await client.arrangement.arrangeVolumes({ deed: { kind: 'number', volumeIds: [formed!.volumeId] } });
  return formed!.volumeId;
}

async function describe(client: MunimentClient, { fondsId, unitId }: Place, group: { readonly recordGroup: string; readonly classCode: string; readonly year: number; readonly retention: string }, paper: SamplePaper, assignCode: boolean): Promise<string> {
  const { recordGroup, classCode, year, retention } = group;
  const { title, date, pageCount, documentType = '', carrier = '纸质', custom = {} } = paper;
  const fields = {
    fondsId, unitId, recordGroup, classCode, year, retention, title, date, pageCount, documentType, carrier, custom, documentNumber: '', responsible: DOSSIER_FONDS.name, draftStage: '正本', language: '汉语', classification: 'public', secrecyTerm: '',
    openStatus: 'unreviewed', keywords: '', note: '',
  } as unknown as ItemFields;
  return (await client.catalogue.createItem({ fields, assignCode })).item.itemId;
}
