import type { MunimentClient } from '#shared/contract/index.ts';
import { atLeast, atMost, median, percentile, timeEach, type BenchRow } from './bench-row.ts';
import type { QueryClass } from './search-queries.ts';

const WRITES = 150;

/** One person describes while another searches, each through a door of their own; against the same writes in a quiet room. */
export async function measureSharedRoom(writer: MunimentClient, reader: MunimentClient, classes: readonly QueryClass[]): Promise<BenchRow[]> {
  const [fonds] = await writer.schemes.listFonds({});
  const write = (run: number) => writer.catalogue.createItem({
    fields: {
      fondsId: fonds!.fondsId, recordGroup: 'WS', classCode: '', year: 2025, unitId: null, retention: 'D30', title: `关于第${run}次测速的通知`, documentNumber: '', responsible: '', date: '20250501', documentType: '通知', draftStage: '正本', language: '汉语', carrier: '纸质',
      pageCount: 3, classification: 'public', secrecyTerm: '', openStatus: 'unreviewed', keywords: '', note: '',
    },
  });
  const rateOf = async (work: () => Promise<number[]>): Promise<{ ms: number[]; perS: number }> => {
    const started = performance.now();
    const ms = await work();
    return { ms, perS: (ms.length / (performance.now() - started)) * 1000 };
  };
  const quiet = await rateOf(() => timeEach(WRITES, write));
  const queries = classes.flatMap((each) => each.queries.slice(0, 8));
  let searching = true;
  const searches: number[] = [];
  const loop = (async () => {
    for (let at = 0; searching; at++) {
      const started = performance.now();
      await reader.search.searchAll({ query: queries[at % queries.length]!, limit: 50 });
      searches.push(performance.now() - started);
    }
  })();
  const shared = await rateOf(() => timeEach(WRITES, write));
  searching = false;
  await loop;
  return [atMost({ what: 'one item written through the door while another person searches without a pause, p50', unit: 'ms', ours: median(shared.ms), peer: 'nobody searches', peerValue: median(quiet.ms), goal: '–',
    note: `p99 ${percentile(shared.ms, 0.99).toFixed(0)} against ${percentile(quiet.ms, 0.99).toFixed(0)} ms; searches p50 ${median(searches).toFixed(0)} ms` }, {}),
  atLeast({ what: 'items written through the door one after the other while another person searches without a pause', unit: 'rows/s', ours: shared.perS, peer: 'nobody searches', peerValue: quiet.perS, goal: '–' }, {})];
}
