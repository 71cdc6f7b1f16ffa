import type { RegimeGroup } from '#shared/presets/regime-preset.ts';
import type { AreaContext, WriteTx } from '#main/areas/area-context.ts';
import { findClass, findClassification, keepClass, keepClassification } from './classification-store.ts';
import { findCustomField, keepCustomField, type CustomFieldRecord } from './custom-fields-store.ts';
import { builtInFields } from './fields-in-force.ts';

/** Elements of a regime come behind those of every room. */
const FIRST_POSITION = 5000;

/** The classes, the order and the elements of one group of a regime; what the fonds has already is left as it is. Answers with how many were new. */
export function describeAsRegime(context: AreaContext, tx: WriteTx, fondsId: string, group: RegimeGroup): { readonly classes: number; readonly fields: number } {
  const { db } = context;
  const { recordGroup } = group;
  const classes = Object.entries(group.classNames).filter(([classCode]) => findClass(db, fondsId, recordGroup, classCode) === undefined);
  for (const [classCode, name] of classes) {
    keepClass(db, { fondsId, recordGroup, classCode, name, active: true, version: 1 });
    tx.record({ class: 'R', kind: 'class.create', entity: 'fonds', eid: fondsId, body: { recordGroup, classCode, after: { name, active: true } } });
  }
  if (group.order !== undefined && findClassification(db, fondsId, recordGroup) === undefined) {
    keepClassification(db, { fondsId, recordGroup, parts: group.order, version: 1 });
    tx.record({ class: 'R', kind: 'classification.save', entity: 'fonds', eid: fondsId, body: { recordGroup, after: [...group.order] } });
  }
  const fields = [...fieldsOf(fondsId, group)].filter((field) => findCustomField(db, field) === undefined);
  for (const field of fields) {
    keepCustomField(db, field);
    tx.record({ class: 'R', kind: 'customField.create', entity: 'customField', eid: [fondsId, recordGroup, field.level, field.key].join('/'), body: { ...field } });
  }
  return { classes: classes.length, fields: fields.length };
}

function* fieldsOf(fondsId: string, { recordGroup, elements, switchedOn }: RegimeGroup): Generator<CustomFieldRecord> {
  for (const [index, { requiredBy, ...element }] of elements.entries()) {
    yield { ...element, dictionary: '', fondsId, recordGroup, required: requiredBy !== '', searchable: true, inList: false, position: FIRST_POSITION + index * 10, active: true, version: 1 };
  }
  for (const field of builtInFields(recordGroup)) {
    if (field.level !== 'item' || !switchedOn.includes(field.key)) continue;
    const { source: _source, ...own } = field;
    yield { ...own, fondsId, recordGroup, active: true, version: 1 };
  }
}
