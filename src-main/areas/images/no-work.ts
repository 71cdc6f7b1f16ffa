import { workSettings, type WorkSettings } from '#shared/contract/images.ts';

/** The settings of work that is none of the steps: two pages that became one. */
export const NO_WORK: WorkSettings = workSettings.parse({});
