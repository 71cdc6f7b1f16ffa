import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRoom, type TestRoom } from '../../harness/open-test-room.ts';

let room: TestRoom;
let roomId: Awaited<ReturnType<TestRoom['client']['stacks']['saveRoom']>>['roomId'];
beforeEach(async () => {
  room = await openTestRoom();
  ({ roomId } = await room.client.stacks.saveRoom({ code: 'K1', name: '一号库房', medium: 'paper' }));
});
afterEach(() => room.close());

const file = (fileName: string) => ({ fileName, text: readFileSync(join(import.meta.dirname, '../../fixtures/loggers', fileName), 'utf8') });
const climate = () => room.client.climate;
const hanwell = () => climate().importLoggerFile({ ...file('hanwell.csv'), bindings: [{ sensor: '0412-00317', roomId }] });

describe('the file of a data logger', () => {
  it('is shown before it is taken in: maker, sensors, span, gaps, and nothing is written', async () => {
    const preview = await climate().previewLoggerFile(file('meaco.csv'));
    expect(preview).toMatchObject({ maker: 'meaco', ambiguousDates: false, refusedCount: 0 });
    expect(preview.sensors.map(({ sensor, readings, gaps, known, lastRoomId }) => [sensor, readings, gaps, known, lastRoomId])).toEqual([['一号库', 5, 1, 0, null], ['二号库', 2, 0, 0, null]]);
    expect(await climate().listReadings({})).toEqual([]);
    expect(await climate().listImports({})).toEqual([]);
  });

  it('becomes readings that are marked as imported, with both times, the cells as they stood, and absent as absent', async () => {
    const { import: made, refusedCount } = await hanwell();
    expect([made.added, made.maker, refusedCount]).toEqual([6, 'hanwell', 0]);
    const readings = await climate().listReadings({});
    expect(readings).toHaveLength(6);
    const partial = readings.find(({ temperatureC }) => temperatureC === null)!;
    expect(partial).toMatchObject({ origin: 'import', quality: 'partial', relativeHumidityPct: 40.5, sampledAt: new Date('2026-11-03T01:00:00').toISOString(), note: '0412-00317 · hanwell.csv:14' });
    expect(Buffer.from(partial.rawHex!, 'hex').toString('utf8')).toBe('01:00:00 03/Nov/2026\t\t40.5\t');
    expect(Date.parse(partial.receivedAt)).not.toBe(Date.parse(partial.sampledAt));
  });

  it('taken in twice adds nothing, and a longer export of the same logger adds what is new and names what differs', async () => {
    await hanwell();
    await expect(hanwell()).rejects.toMatchObject({ code: 'CLIMATE_LOGGER_NOTHING_NEW' });
    const longer = file('hanwell.csv');
    const text = `${longer.text.replace('00:30:00 03/Nov/2026,18.5', '00:30:00 03/Nov/2026,19.5')}03:00:00 03/Nov/2026,18.2,40.1,\n`;
    expect((await climate().previewLoggerFile({ ...longer, text })).sensors).toMatchObject([{ readings: 7, known: 6, differing: 1, lastRoomId: roomId }]);
    const outcome = await climate().importLoggerFile({ ...longer, text, bindings: [{ sensor: '0412-00317', roomId }] });
    expect(outcome).toMatchObject({ known: 6, differingCount: 1, differing: [{ line: 13, temperatureC: 18.5 }], import: { added: 1 } });
    expect(await climate().listReadings({})).toHaveLength(7);
  });

  it('can be withdrawn as a whole, and be taken in again', async () => {
    const { import: made } = await hanwell();
    const withdrawn = await climate().withdrawImport({ importId: made.importId });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect(await climate().listReadings({})).toEqual([]);
    await expect(climate().withdrawImport({ importId: made.importId })).rejects.toMatchObject({ code: 'CLIMATE_IMPORT_WITHDRAWN' });
    await expect(climate().withdrawImport({ importId: 'no-such' })).rejects.toMatchObject({ code: 'CLIMATE_IMPORT_NOT_FOUND' });
    expect((await hanwell()).import.added).toBe(6);
    expect(await climate().listImports({})).toHaveLength(2);
  });

  it('leaves gaps as gaps in the chart', async () => {
    await climate().importLoggerFile({ ...file('meaco.csv'), bindings: [{ sensor: '一号库', roomId }] });
    const series = await climate().listSeries({ roomId, from: new Date('2026-11-06T15:00:00').toISOString(), to: new Date('2026-11-06T18:30:00').toISOString() });
    expect(series.readings).toBe(5);
    expect(series.temperatureC).toContain(null);
  });

  it('names the rows that it leaves out, and is refused where it holds no climate at all or no room is known', async () => {
    const outcome = await climate().importLoggerFile({ ...file('unknown-fahrenheit.csv'), dateOrder: 'monthFirst', bindings: [{ sensor: 'unknown-fahrenheit', roomId }] });
    expect(outcome).toMatchObject({ import: { added: 2 }, refusedCount: 2, refused: [{ line: 4, reason: 'time' }, { line: 5, reason: 'value' }] });
    await expect(climate().previewLoggerFile({ fileName: '清单.csv', text: '题名,页数\n通知,3\n' })).rejects.toMatchObject({ code: 'CLIMATE_LOGGER_UNREADABLE', data: { file: '清单.csv' } });
    await expect(climate().previewLoggerFile({ fileName: 'a.csv', text: 'Time,Temp\n"2026-01-01,3' })).rejects.toMatchObject({ code: 'CLIMATE_LOGGER_UNREADABLE' });
    await expect(climate().importLoggerFile({ ...file('meaco.csv'), bindings: [{ sensor: '一号库', roomId: crypto.randomUUID() as typeof roomId }] })).rejects.toMatchObject({ code: 'STACKS_ROOM_NOT_FOUND' });
    expect(await climate().listImports({})).toHaveLength(1);
  });
});
