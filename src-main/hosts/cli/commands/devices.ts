import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { probeDevice } from '#main/devices/probe-device.ts';
import type { CommandDefinition, FolderCommandDefinition } from '../command.ts';
import { parseAddress, parseDeviceOptions } from '../device-words.ts';
import { settledDevices } from '../settled-devices.ts';
import { needOption, numberOption, usageError } from '../usage-error.ts';

const list: CommandDefinition = {
  name: 'devices list', usage: 'devices list [--connected]', summary: { zh: '列出已登记的设备及其状态；--connected 列出已插上但未登记的 USB 设备', en: 'Lists the devices that are set up and how they are; --connected: USB devices that are plugged in and not set up' },
  options: { connected: { type: 'boolean', default: false } }, needs: 'devices',
  async run(run) {
    if (run.options.connected === true) {
      const connected = await run.client.system.listConnected({});
      const hex = (value: number) => value.toString(16).padStart(4, '0');
      return { value: { connected }, text: connected.map((device) => `${hex(device.vendorId)}:${hex(device.productId)}\t${device.name}\t${device.drivers.join(' ')}`).join('\n') };
    }
    const devices = await settledDevices(run);
    return { value: { devices }, text: devices.map((device) => [device.deviceId, device.health, device.driver, device.identity ?? '—', device.errorCode ?? ''].join('\t')).join('\n') };
  },
};

const probe: FolderCommandDefinition = {
  name: 'devices probe', usage: 'devices probe --driver NAME --address tcp:HOST:PORT|udp:HOST:PORT|hid:VVVV:PPPP|none [--options a=1,b=2] [--trace FILE]',
  summary: { zh: '试连一台设备：确认型号、读一次，不登记、不移动', en: 'Tries one device: proves what it is and reads it once; sets nothing up and moves nothing' },
  options: { driver: { type: 'string' }, address: { type: 'string' }, options: { type: 'string' }, trace: { type: 'string' } }, needs: 'folder',
  async run({ options }) {
    const { trace, ...probed } = await probeDevice(needOption(options, 'driver'), parseAddress(needOption(options, 'address')), parseDeviceOptions(options.options));
    if (typeof options.trace === 'string') writeFileSync(options.trace, trace);
    return { value: probed, text: `${probed.driver}\t${probed.identity}\t${probed.notice ?? ''}\n${JSON.stringify(probed.reading)}` };
  },
};

const trace: CommandDefinition = {
  name: 'devices trace', usage: 'devices trace DEVICE [--seconds N] [--out FILE]', summary: { zh: '导出设备线路记录（JSON 行），可用 emulate replay 重放', en: 'Exports what went over a device’s wire as JSON lines, which "emulate replay" plays again' },
  options: { seconds: { type: 'string' }, out: { type: 'string' } }, needs: 'devices',
  async run(run) {
    const [deviceId] = run.positionals;
    if (deviceId === undefined) throw usageError('which device? see "devices list"');
    await settledDevices(run);
    await pause(numberOption(run.options, 'seconds', 2) * 1000, undefined, { signal: run.signal }).catch(() => undefined);
    const exported = await run.client.system.exportDeviceTrace({ deviceId });
    if (typeof run.options.out === 'string') writeFileSync(run.options.out, exported.jsonLines);
    const file = typeof run.options.out === 'string' ? run.options.out : null;
    return { value: { deviceId, file, jsonLines: exported.jsonLines }, text: file ?? exported.jsonLines.trimEnd() };
  },
};

export const deviceCommands: readonly (CommandDefinition | FolderCommandDefinition)[] = [list, probe, trace];
