import { QueryClient } from '@tanstack/react-query';
import { createORPCClient } from '@orpc/client';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { describe, expect, it } from 'vitest';
import { contract, type MunimentClient } from '#shared/contract/index.ts';
import { eventName } from '#shared/contract/events.ts';
import { staleAfter, touches } from '../../src-renderer/client/event-invalidation.ts';

const PAGE = '01890000-0000-7000-8000-000000000001';
const OTHER_PAGE = '01890000-0000-7000-8000-000000000002';

describe('what an event makes old', () => {
  it('names only calls that the contract has', () => {
    const areas = contract as unknown as Record<string, Record<string, unknown>>;
    for (const name of eventName.options) {
      for (const { path: [area, call] } of staleAfter({ name, payload: {} })) {
        if (area === undefined) continue;
        expect(areas, name).toHaveProperty(area);
        if (call !== undefined) expect(areas[area], `${name} → ${area}`).toHaveProperty(call);
      }
    }
  });

  it('matches the keys under which react-query keeps the answers', () => {
    const client: MunimentClient = createORPCClient({ call: async () => ({}) });
    const core = createTanstackQueryUtils(client);
    const queries = new QueryClient();
    const keys = {
      items: core.catalogue.countItems.queryKey({ input: { filter: { year: 2024 } } }),
      today: core.tasks.getToday.queryKey({ input: {} }),
      people: core.people.listPeople.queryKey({ input: {} }),
    };
    for (const key of Object.values(keys)) queries.setQueryData(key as unknown as unknown[], {});
    for (const { path, input } of staleAfter({ name: 'catalogue.itemsChanged', payload: { itemIds: [] } })) void queries.invalidateQueries({ queryKey: [path, input === undefined ? {} : { input }] });
    expect(queries.getQueryState(keys.items)?.isInvalidated).toBe(true);
    expect(queries.getQueryState(keys.today)?.isInvalidated).toBe(true);
    expect(queries.getQueryState(keys.people)?.isInvalidated).toBe(false);
  });

  it('asks again for the images of the pages that changed and no others', () => {
    const client: MunimentClient = createORPCClient({ call: async () => ({}) });
    const core = createTanstackQueryUtils(client);
    const queries = new QueryClient();
    const keyOf = (pageId: string) => core.digitisation.getPageImage.queryKey({ input: { pageId: pageId as never, size: 'thumbnail' } });
    for (const pageId of [PAGE, OTHER_PAGE]) queries.setQueryData(keyOf(pageId) as unknown as unknown[], {});
    for (const { path, input } of staleAfter({ name: 'digitisation.pagesChanged', payload: { pageIds: [PAGE] } })) void queries.invalidateQueries({ queryKey: [path, input === undefined ? {} : { input }] });
    expect(queries.getQueryState(keyOf(PAGE))?.isInvalidated).toBe(true);
    expect(queries.getQueryState(keyOf(OTHER_PAGE))?.isInvalidated).toBe(false);
  });

  it('takes events without ids to mean any of them', () => {
    expect(staleAfter({ name: 'digitisation.pagesChanged', payload: {} })).toContainEqual({ path: ['digitisation', 'getPageImage'] });
  });

  it('forgets everything when events were lost', () => {
    const [everything] = staleAfter({ name: 'system.eventsLost', payload: {} });
    expect(everything).toEqual({ path: [] });
    expect(touches({ path: [] }, ['catalogue', 'listItems'])).toBe(true);
  });

  it('tells a list that its area or itself became old, and nobody else', () => {
    expect(touches({ path: ['stacks'] }, ['stacks', 'listBoxes'])).toBe(true);
    expect(touches({ path: ['stacks', 'listBoxes'] }, ['stacks', 'listBoxes'])).toBe(true);
    expect(touches({ path: ['stacks', 'getBox'] }, ['stacks', 'listBoxes'])).toBe(false);
    expect(touches({ path: ['catalogue'] }, ['stacks', 'listBoxes'])).toBe(false);
  });
});
