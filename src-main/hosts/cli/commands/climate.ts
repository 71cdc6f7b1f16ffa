import { basename } from 'node:path';
import { MunimentError } from '#shared/errors.ts';
import type { CommandDefinition } from '../command.ts';
import { decodeText } from '../decode-text.ts';
import { readInputFile } from '../read-input-file.ts';
import { settledDevices } from '../settled-devices.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

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

const importFile: CommandDefinition = {
  name: 'climate import', usage: 'climate import FILE --room CODE [--sensor NAME] [--dates day-first|month-first] [--dry-run]',
  summary: { zh: '导入温湿度记录仪的 CSV（Hanwell、Meaco、TinyTag、Rotronic、T&D、Trend 及其他）；--dry-run 只看不记', en: 'Imports the CSV of a climate logger (Hanwell, Meaco, TinyTag, Rotronic, T&D, Trend and others); --dry-run only shows it' },
  options: { room: { type: 'string' }, sensor: { type: 'string' }, dates: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } }, needs: 'open',
  async run({ client, options, positionals }) {
    const [path] = positionals;
    if (path === undefined) throw usageError('which file?');
    const dates = options.dates;
    if (dates !== undefined && dates !== 'day-first' && dates !== 'month-first') throw usageError('--dates day-first or --dates month-first');
    const file = { fileName: basename(path), text: decodeText(await readInputFile(path)), dateOrder: dates === undefined ? null : dates === 'day-first' ? 'dayFirst' as const : 'monthFirst' as const };
    const preview = await client.climate.previewLoggerFile(file);
    const lines = preview.sensors.map((sensor) => `${sensor.sensor}\t${sensor.readings} readings, ${sensor.known} known\t${sensor.from} – ${sensor.to}`);
    if (options['dry-run'] === true) return { value: preview, text: lines.join('\n') };
    if (preview.ambiguousDates) throw usageError(`the dates of ${file.fileName} can be read in two ways; say --dates day-first or --dates month-first`);
    const code = needOption(options, 'room');
    const room = (await client.stacks.listRooms({})).find((candidate) => candidate.code === code);
    if (!room) throw new MunimentError('STACKS_ROOM_NOT_FOUND');
    const chosen = preview.sensors.filter(({ sensor }) => options.sensor === undefined || sensor === options.sensor);
    if (chosen.length !== 1) throw usageError(`--sensor: one of ${preview.sensors.map(({ sensor }) => sensor).join(', ')}`);
    const outcome = await client.climate.importLoggerFile({ ...file, bindings: chosen.map(({ sensor }) => ({ sensor, roomId: room.roomId })) });
    return { value: outcome, text: `${outcome.import.added} added, ${outcome.known} known, ${outcome.differingCount} differ, ${outcome.refusedCount} refused\t${outcome.import.importId}` };
  },
};

const withdraw: CommandDefinition = {
  name: 'climate withdraw', usage: 'climate withdraw IMPORT', summary: { zh: '撤回一次导入的读数', en: 'Takes the readings of one import out again' }, options: {}, needs: 'open',
  async run({ client, positionals }) {
    const [importId] = positionals;
    if (importId === undefined) throw usageError('which import?');
    const withdrawn = await client.climate.withdrawImport({ importId });
    return { value: withdrawn, text: `${withdrawn.fileName}\t${withdrawn.withdrawnAt}` };
  },
};

const read: CommandDefinition = {
  name: 'climate read', usage: 'climate read [DEVICE]', summary: { zh: '立即读取温湿度传感器并记入库房', en: 'Reads the climate sensors now and records what they say' }, options: {}, needs: 'devices',
  async run(run) {
    const [wanted] = run.positionals;
    const sensors = (await settledDevices(run)).filter(({ deviceId, family }) => family === 'climate' && (wanted === undefined || deviceId === wanted));
    if (sensors.length === 0) throw new MunimentError('CLIMATE_SENSOR_NOT_FOUND', { deviceId: wanted ?? '—' });
    const readings = [];
    for (const { deviceId } of sensors) {
      try {
        readings.push({ deviceId, reading: await run.client.climate.readSensorNow({ deviceId }), code: null });
      } catch (error) {
        if (!(error instanceof MunimentError)) throw error;
        readings.push({ deviceId, reading: null, code: error.code });
      }
    }
    // One sensor that says nothing does not hide what the others say; it shows in the exit code.
    return {
      value: { readings }, bad: readings.some(({ code }) => code !== null),
      text: readings.map(({ deviceId, reading, code }) => `${deviceId}\t${reading === null ? code : `${reading.temperatureC ?? '—'} ℃\t${reading.relativeHumidityPct ?? '—'} %\t${reading.verdict}`}`).join('\n'),
    };
  },
};

export const climateCommands: readonly CommandDefinition[] = [list, add, read, importFile, withdraw];
