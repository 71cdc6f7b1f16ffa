import { parseArgs } from 'node:util';
import { soakDevices, type SoakCount } from '../../tests/hardware/native/device-soak.ts';

// npm run soak -- [--rounds 288] [--reads 300] [--kills 24] [--json]: 288 rounds are a day with every cable pulled each five minutes,
// 86,400 readings a day with one each second.
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '288' }, reads: { type: 'string', default: '300' }, kills: { type: 'string', default: '24' }, json: { type: 'boolean', default: false } } });
const started = performance.now();
const lineOf = ({ round, handles, threads, residentMiB }: SoakCount): string => `round ${String(round).padStart(5)}: ${handles} open files, ${threads} threads, ${residentMiB} MiB`;
const { counts, reads, coreHandles, leaks } = await soakDevices({
  rounds: Number(values.rounds), readsPerRound: Number(values.reads), hostKills: Number(values.kills),
  report: (count) => { if (count.round % 24 === 1) process.stderr.write(`${lineOf(count)}\n`); },
});
const seconds = (performance.now() - started) / 1000;
if (values.json) process.stdout.write(`${JSON.stringify({ counts, reads, coreHandles, leaks, seconds })}\n`);
else {
  process.stdout.write([
    `rounds           ${counts.length}: 5 devices lost and found again in each, ${reads} readings between`,
    ...[counts[0], counts[Math.floor(counts.length / 2)], counts.at(-1)].filter((count) => count !== undefined).map((count) => `                 ${lineOf(count)}`),
    `deaths           ${values.kills} of the device-host: the core has ${coreHandles[0]} open files before, ${coreHandles[1]} after`,
    ...leaks.map((leak) => `LEAK             ${leak}`), `time             ${seconds.toFixed(1)} s`, leaks.length === 0 ? 'ok' : 'FAILED', '',
  ].join('\n'));
}
process.exitCode = leaks.length === 0 ? 0 : 1;
