import type { WorkSettings } from '#shared/contract/images.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { sizeBeforeSteps } from '#main/areas/digitisation/picture-size.ts';
import { imageOf, type PagePicture, type PageRecord } from '#main/areas/digitisation/pages-store.ts';
import { planPage, type PlannedPart } from './plan-page.ts';

interface Size { readonly widthPx: number; readonly heightPx: number }
export interface MadePart { readonly picture: PagePicture; readonly sizeBefore: Size }
/** What a page shall show, made and proven; more than one for a spread. */
export interface MadeParts { readonly parts: readonly [MadePart, ...MadePart[]]; readonly sizeBefore: Size }

/** Makes the pictures of a page at full size, so that what cannot be made is known before anything is written. Null: there is nothing to do. Throws what planning and making throw. */
export async function makeParts(context: AreaContext, page: PageRecord, settings: WorkSettings): Promise<MadeParts | null> {
  const sizeBefore = await sizeBeforeSteps(context, page);
  return context.services.pageImages.holding(imageOf(page), sizeBefore, async () => {
    const plan = await planPage(context, page, settings);
    if (!plan.changes) return null;
    const parts: MadePart[] = [];
    for (const part of plan.parts) parts.push(await makePart(context, page, part));
    return { parts: parts as [MadePart, ...MadePart[]], sizeBefore };
  });
}

export async function makePart(context: AreaContext, page: PageRecord, { crop, steps, rotation }: PlannedPart): Promise<MadePart> {
  const crops = crop === null ? null : JSON.stringify(crop);
  const sizeBefore = await sizeBeforeSteps(context, { sha256: page.sha256, crop: crops });
  // Only turned or cut from the original: nothing is made that could fail.
  const shown = steps.length === 0 ? sizeBefore : await context.services.pageImages.makeFull({ ...imageOf(page), crop, steps, rotation });
  return { picture: { sha256: page.sha256, crop: crops, steps: steps.length === 0 ? null : JSON.stringify(steps), rotation, ...shown }, sizeBefore };
}
