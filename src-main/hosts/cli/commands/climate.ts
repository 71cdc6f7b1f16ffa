import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { needOption, numberOption } from '../usage-error.ts';

const list: CommandDefinition = {
  name: 'climate list', usage: 'climate list [--readings N]', summary: { zh: '各库房当前温湿度', en: 'Climate of the rooms now' }, options: { readings: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const rooms = await client.climate.listRoomClimates({});
    const readings = options.readings === undefined ? [] : await client.climate.listReadings({ limit: numberOption(options, 'readings') });
    const lines = rooms.map((room) => `${room.roomCode}\t${room.roomName}\t${room.latest?.temperatureC ?? '—'} ℃\t${room.latest?.relativeHumidityPct ?? '—'} %\t${room.verdict}`);
    return { value: { rooms: rooms, readings: readings }, text: lines.join('\n') };
  },
};

const add: CommandDefinition = {
  name: 'climate add', usage: 'climate add --room CODE --temperature C --humidity PCT [--note TEXT]', summary: { zh: '登记一次人工测记', en: 'Records one reading taken by hand' },
  options: { room: { type: 'string' }, temperature: { type: 'string' }, humidity: { type: 'string' }, note: { type: 'string' } }, needs: 'open',
  async run({ client, options }) {
    const code = needOption(options, 'room');
    const room = (await client.stacks.listRooms({})).find((candidate) => candidate.code === code);
    if (!room) throw new MunimentError('STACKS_ROOM_NOT_FOUND');
    const [reading] = await client.climate.recordRound({
      rows: [{ roomId: room.roomId, temperatureC: numberOption(options, 'temperature'), relativeHumidityPct: numberOption(options, 'humidity'), note: typeof options.note === 'string' ? options.note : '' }],
    });
    return { value: reading, text: `${reading!.temperatureC} ℃\t${reading!.relativeHumidityPct} %\t${reading!.verdict}` };
  },
};

export const climateCommands: readonly CommandDefinition[] = [list, add];
