import type { SampleRecordGroupCode, SampleRetentionCode, SampleUnitCode } from './sample-fonds.ts';
import { FLOOD_TITLES, PLANNING_TITLES, TECHNICAL_TITLES } from './titles/engineering-titles.ts';
import { ACCOUNT_TITLES, FINANCE_TITLES, PERSONNEL_TITLES, PHOTO_TITLES, RESERVOIR_TITLES, WATER_TITLES } from './titles/business-titles.ts';
import { OFFICE_TITLES } from './titles/office-titles.ts';
import type { TitleTemplate } from './titles/title-template.ts';

export const SAMPLE_FIRST_YEAR = 2005;
export const SAMPLE_LAST_YEAR = 2024;
export const SAMPLE_ITEM_COUNT = 2000;

/** One lowest class of the arrangement 年度–保管期限–机构; 件号 run from 1 inside it. */
export interface SampleScope {
  readonly fondsCode: string;
  readonly recordGroup: SampleRecordGroupCode;
  readonly year: number;
  readonly retention: SampleRetentionCode;
  readonly unitCode: SampleUnitCode;
  readonly templates: readonly TitleTemplate[];
  readonly itemCount: number;
}

const ROTATION: readonly (readonly [SampleUnitCode, SampleRetentionCode, readonly TitleTemplate[]])[] = [
  ['FXB', 'D30', FLOOD_TITLES], ['GHJ', 'Y', PLANNING_TITLES], ['SZK', 'Y', WATER_TITLES], ['RSK', 'Y', PERSONNEL_TITLES],
  ['CWK', 'D30', FINANCE_TITLES], ['GHJ', 'D30', PLANNING_TITLES], ['SZK', 'D30', WATER_TITLES], ['FXB', 'D10', FLOOD_TITLES],
];

type Draft = Omit<SampleScope, 'itemCount'> & { readonly weight: number };

function draftScopes(): Draft[] {
  const drafts: Draft[] = [];
  const add = (
    weight: number, year: number, recordGroup: SampleRecordGroupCode, unitCode: SampleUnitCode,
    retention: SampleRetentionCode, templates: readonly TitleTemplate[], fondsCode = 'Z109',
  ): void => {
    drafts.push({
      fondsCode, recordGroup, year, retention, unitCode, weight,
      templates: templates.filter((template) => template.retentions.includes(retention)),
    });
  };
  for (let year = SAMPLE_FIRST_YEAR; year <= SAMPLE_LAST_YEAR; year += 1) {
    const age = year - SAMPLE_FIRST_YEAR;
    const growth = 1 + age * 0.02;
    add(26 * growth, year, 'WS', 'BGS', 'Y', OFFICE_TITLES);
    if (age % 3 !== 1) add(30 * growth, year, 'WS', 'BGS', 'D30', OFFICE_TITLES);
    if (age % 4 === 2) add(24 * growth, year, 'WS', 'BGS', 'D10', OFFICE_TITLES);
    const [unit, retention, templates] = ROTATION[age % ROTATION.length] as (typeof ROTATION)[number];
    add(28 * growth, year, 'WS', unit, retention, templates);
    if (age % 4 === 1) add(20, year, 'KJ', 'GHJ', 'Y', TECHNICAL_TITLES);
    if (age % 5 === 3) add(22, year, 'KU', 'CWK', 'D30', ACCOUNT_TITLES);
    if (year === 2012 || year === 2019) add(10, year, 'KU', 'CWK', 'Y', ACCOUNT_TITLES);
    if (age % 6 === 3) add(24, year, 'ZP', 'BGS', 'Y', PHOTO_TITLES);
    if (age % 5 === 4) add(26, year, 'WS', age % 2 ? 'GCK' : 'ZHK', 'D30', RESERVOIR_TITLES, 'Z110');
  }
  return drafts;
}

/** The classes of the sample and how many papers each holds; the counts add up to exactly 2,000. */
export function planSampleScopes(): SampleScope[] {
  const drafts = draftScopes();
  const total = drafts.reduce((sum, draft) => sum + draft.weight, 0);
  let weightSoFar = 0;
  let countSoFar = 0;
  return drafts.map(({ weight, ...scope }) => {
    weightSoFar += weight;
    // Rounding the running total, not each class, is what makes the classes add up.
    const upTo = Math.round((weightSoFar / total) * SAMPLE_ITEM_COUNT);
    const itemCount = upTo - countSoFar;
    countSoFar = upTo;
    return { ...scope, itemCount };
  });
}
