import type { AreaContext } from '#main/areas/area-context.ts';

/** What a search needs of the world. So little that a reader of its own can give it as well as a call. */
export type SearchContext = Pick<AreaContext, 'db' | 'actor' | 'clock' | 'services' | 'logger'>;
