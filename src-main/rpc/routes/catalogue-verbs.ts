import { countItems } from '#main/areas/catalogue/count-items.ts';
import { createItem } from '#main/areas/catalogue/create-item.ts';
import { getItem } from '#main/areas/catalogue/get-item.ts';
import { getTree } from '#main/areas/catalogue/get-tree.ts';
import { listItems } from '#main/areas/catalogue/list-items.ts';
import { previewNextCode } from '#main/areas/catalogue/preview-next-code.ts';
import type { AreaVerbs } from '../verbs.ts';

export const catalogueVerbs: Partial<AreaVerbs<'catalogue'>> = { listItems, countItems, getItem, getTree, createItem, previewNextCode };
