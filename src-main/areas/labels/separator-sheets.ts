import type { LabelContent } from '#shared/domain/label-layout.ts';
import { separatorCode } from '#shared/domain/separator-sheet.ts';
import { labelsMessages as en } from '#shared/i18n/en/labels.ts';
import { labelsMessages as zh } from '#shared/i18n/zh-CN/labels.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { requireLiveItems } from '#main/areas/catalogue/require-items.ts';

/**
 * One sheet for each item, then those without a name. Both languages on every sheet: paper is read by whoever stands at the scanner.
 * Throws CATALOGUE_ITEM_NOT_FOUND.
 */
export function separatorSheets(context: AreaContext, itemIds: readonly string[], unnamed: number): LabelContent[] {
  const sheet = (name: string, codeText: string, heading: string, first: readonly string[], words: 'named' | 'unnamed'): LabelContent =>
    ({ kind: 'separator', code: separatorCode(name), codeText, heading, lines: [...first, zh.separator[words], en.separator[words]], title: heading });
  const heading = `${zh.separator.heading} ${en.separator.heading}`;
  return [
    ...(itemIds.length === 0 ? [] : requireLiveItems(context, itemIds)).map((item) => sheet(item.itemId, item.archivalCode ?? '', item.archivalCode ?? item.title, [item.archivalCode === null ? '' : item.title, heading], 'named')),
    ...Array.from({ length: unnamed }, () => sheet('', '', heading, [], 'unnamed')),
  ];
}
