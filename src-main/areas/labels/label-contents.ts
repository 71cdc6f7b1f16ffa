import type { LabelContent } from '#shared/domain/label-layout.ts';
import { formatLocationCode, speakLocation } from '#shared/domain/location-code.ts';
import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';
import { findPerson } from '#main/areas/people/people-store.ts';
import { requireBank } from '#main/areas/stacks/create-bank.ts';
import { findShelfPlace } from '#main/areas/stacks/boxes-store.ts';
import { listShelvesOfFace } from '#main/areas/stacks/shelves-store.ts';
import { requireBox, viewBoxes } from '#main/areas/stacks/view-box.ts';
import type { CallInput } from '#main/rpc/verbs.ts';
import { itemLabelCode, personLabelCode } from './label-codes.ts';
import { separatorSheets } from './separator-sheets.ts';

type PrintSubject = CallInput<'labels', 'previewLabels'>['subject'];
type LabelSubject = CallInput<'labels', 'printLabels'>['subject'];
type Language = CallInput<'labels', 'printLabels'>['language'];

/**
 * What stands on the labels of a subject, in its order. Nothing above the clearance gets onto one.
 * Throws LABELS_NOTHING_TO_PRINT, LABELS_PERSON_NOT_FOUND, PEOPLE_NOT_ALLOWED, STACKS_BOX_NOT_FOUND, STACKS_BANK_NOT_FOUND, CATALOGUE_ITEM_NOT_FOUND.
 */
export function labelContents(context: AreaContext, subject: PrintSubject, language: Language): LabelContent[] {
  const contents = contentsOf(context, subject, language);
  if (contents.length === 0) throw new MunimentError('LABELS_NOTHING_TO_PRINT');
  return contents;
}

function contentsOf(context: AreaContext, subject: PrintSubject, language: Language): LabelContent[] {
  switch (subject.kind) {
    case 'boxes': return boxLabels(context, subject.boxIds);
    case 'shelves': return shelfLabels(context, subject, language);
    case 'items': return itemLabels(context, subject.itemIds);
    case 'separators': return separatorSheets(context, subject.itemIds, subject.unnamed);
    case 'people': return personLabels(context, subject.personIds);
    case 'test': return [{
      kind: 'test', code: 'MUNIMENT-0123456789', codeText: 'MUNIMENT-0123456789', heading: '藏卷 Muniment', lines: [context.clock.nowIso().slice(0, 16).replace('T', ' '), '档案 卷宗 盒号 架位 ■ ▲ ● 0123456789', 'The quick brown fox 件号 001–024'], title: 'test',
    }];
  }
}

function boxLabels(context: AreaContext, boxIds: readonly string[]): LabelContent[] {
  return viewBoxes(context, [...new Set(boxIds)].map((boxId) => requireBox(context, boxId))).map((box) => ({
    kind: 'box', code: box.barcode, codeText: box.barcode, heading: box.boxNumber, title: box.barcode,
    lines: [
      [box.fondsCode, box.recordGroup, String(box.year), box.retention].join(' · '), box.unitName ?? '',
      box.firstItem === null ? '' : [box.firstItem, box.lastItem ?? box.firstItem].map((number) => String(number).padStart(4, '0')).join(' – '),
    ],
  }));
}

function shelfLabels(context: AreaContext, { bankId, column, face, shelfIds }: Extract<LabelSubject, { kind: 'shelves' }>, language: Language): LabelContent[] {
  const bank = requireBank(context, bankId);
  return listShelvesOfFace(context.db, bankId, column, face).filter(({ shelfId }) => shelfIds == null || shelfIds.includes(shelfId as never)).map((shelf) => {
    const { roomCode, bankCode, section, level } = findShelfPlace(context.db, shelf.shelfId)!;
    const location = { room: roomCode, bank: bankCode, column, face, section, level };
    const english = language === 'en';
    return {
      kind: 'shelf', code: shelf.barcode, codeText: formatLocationCode(location), title: shelf.barcode,
      heading: english ? `${column} ${face} · ${section} · ${level}` : `${column}列${face}面 ${section}节${level}层`, lines: [speakLocation(location, english ? 'en' : 'zh-CN', true), bank.name],
    };
  });
}

function itemLabels(context: AreaContext, itemIds: readonly string[]): LabelContent[] {
  return requireLiveItems(context, itemIds).map((item) => ({
    kind: 'item', code: itemLabelCode(item), codeText: '', heading: item.archivalCode ?? '—', lines: [item.title, [item.date, item.boxNumber].filter(Boolean).join(' · ')], title: item.archivalCode ?? item.title,
  }));
}

function personLabels(context: AreaContext, personIds: readonly string[]): LabelContent[] {
  if (!context.can('people.view')) throw new MunimentError('PEOPLE_NOT_ALLOWED');
  return [...new Set(personIds)].map((personId) => {
    const person = findPerson(context.db, personId);
    if (!person) throw new MunimentError('LABELS_PERSON_NOT_FOUND');
    return { kind: 'person', code: personLabelCode(personId), codeText: '', heading: person.displayName, lines: [person.signInName], title: person.displayName };
  });
}
