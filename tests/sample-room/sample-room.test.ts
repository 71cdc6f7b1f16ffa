import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVAL_CODE_PRESETS } from '#shared/presets/archival-codes.ts';
import { renderCode } from '#shared/domain/archival-code.ts';
import { boxMixProblems, stackThicknessMm, usableThicknessMm } from '#shared/domain/boxing.ts';
import { checkDescription } from '#shared/domain/item-description.ts';
import { itemFields } from '#shared/contract/catalogue.ts';
import { fondsCode, unitCode } from '#shared/contract/schemes.ts';
import { newPassword, signInName } from '#shared/contract/people.ts';
import { buildSampleClimate } from '#main/sample-room/sample-climate.ts';
import { buildSampleRoom, type SampleRoom } from '#main/sample-room/sample-room.ts';

const OPTIONS = { seed: 20260401, endsAt: '2026-11-23T08:03:20.000Z' };
let room: SampleRoom;

beforeAll(() => {
  room = buildSampleRoom(OPTIONS);
});

function groupBy<T>(list: readonly T[], keyOf: (entry: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of list) groups.set(keyOf(entry), [...(groups.get(keyOf(entry)) ?? []), entry]);
  return groups;
}

const scopeOf = (item: SampleRoom['items'][number]): string => item.archivalCode.replace(/-\d+$/, '');

describe('the sample room', () => {
  it('is the same for the same seed and another for another seed', () => {
    expect(JSON.stringify(buildSampleRoom(OPTIONS))).toBe(JSON.stringify(room));
    const other = buildSampleRoom({ ...OPTIONS, seed: 7 });
    expect(other.items.map((item) => item.title)).not.toEqual(room.items.map((item) => item.title));
    expect([other.items.length, other.boxes.length, other.pages.length]).toEqual([2000, 60, 300]);
  });

  it('is plain data that survives JSON', () => {
    const some = { ...room, items: room.items.slice(0, 200), pages: room.pages.slice(0, 20), readings: room.readings.slice(0, 400) };
    expect(JSON.parse(JSON.stringify(some))).toEqual(some);
  });
});

describe('sample items', () => {
  it('are 2,000, numbered from 1 without holes in each class', () => {
    expect(room.items).toHaveLength(2000);
    const numbers = groupBy(room.items, scopeOf);
    expect(numbers.size).toBeGreaterThan(60);
    for (const items of numbers.values()) expect(items.map((item) => item.itemNumber)).toEqual(items.map((_, index) => index + 1));
  });

  it('have titles of which at least 95 % are distinct', () => {
    expect(new Set(room.items.map((item) => item.title)).size).toBeGreaterThanOrEqual(1900);
  });

  it('carry the archival code that the rule of DA/T 22-2015 gives them', () => {
    const preset = ARCHIVAL_CODE_PRESETS.find(({ example }) => example === 'Z109-WS·2011-Y-BGS-0001');
    expect(preset).toBeDefined();
    for (const item of room.items) {
      const values = { fonds: item.fondsCode, recordGroup: item.recordGroup, year: item.year, retention: item.retention, unit: item.unitCode, item: item.itemNumber };
      expect(preset && renderCode(preset.rule, values)).toEqual({ ok: true, code: item.archivalCode });
    }
    expect(new Set(room.items.map((item) => item.archivalCode)).size).toBe(2000);
  });

  it('are described as the catalogue asks: nothing missing, every date real and of its year', () => {
    const fields = itemFields.omit({ fondsId: true, unitId: true });
    for (const item of room.items) {
      expect(fields.safeParse(item).error).toBeUndefined();
      const problems = checkDescription('item', { ...item, attachments: undefined }, { today: '20261123', numbered: true });
      expect(problems.filter((problem) => problem.severity === 'must' || problem.field === 'date' || problem.field === 'year')).toEqual([]);
      expect(item.date.slice(0, 4)).toBe(String(item.year));
    }
  });

  it('never give two papers of one issuer the same document number, and count upward with the date', () => {
    const numbered = room.items.filter((item) => item.documentNumber !== '');
    expect(new Set(numbered.map((item) => item.documentNumber)).size).toBe(numbered.length);
    const series = groupBy(numbered, (item) => item.documentNumber.replace(/\d+(号|期)?$/, ''));
    for (const papers of series.values()) {
      const byNumber = papers.map((item) => ({ number: Number(/(\d+)(号|期)?$/.exec(item.documentNumber)?.[1]), date: item.date })).sort((a, b) => a.number - b.number);
      expect(byNumber.map(({ date }) => date)).toEqual(byNumber.map(({ date }) => date).sort());
    }
    for (const item of numbered) expect(item.documentNumber).toContain(String(item.year));
  });

  it('have the odd cases of a real room: attachments, secrets with a term, rare characters, old digits', () => {
    const share = room.items.filter((item) => item.attachments.length > 0).length / 2000;
    expect(share).toBeGreaterThan(0.03);
    expect(share).toBeLessThan(0.07);
    const secret = room.items.filter((item) => item.classification === 'secret');
    expect(secret.length).toBeGreaterThan(1);
    expect(secret.length).toBeLessThan(60);
    for (const item of secret) expect(item.secrecyTerm).toMatch(/^\d+年$/);
    const titles = room.items.map((item) => item.title).join('');
    for (const odd of [/[堃喆㛃]/u, /[０-９]/u, /[記縣護龍創]/u]) expect(titles).toMatch(odd);
  });

  it('come from both fonds, all units and twenty years', () => {
    expect(new Set(room.items.map((item) => item.year)).size).toBe(20);
    for (const fonds of room.fonds) {
      expect(fondsCode.safeParse(fonds.code).success).toBe(true);
      for (const unit of fonds.units) {
        expect(unitCode.safeParse(unit.code).success).toBe(true);
        expect(room.items.some((item) => item.fondsCode === fonds.code && item.unitCode === unit.code)).toBe(true);
      }
    }
    expect(new Set(room.items.map((item) => item.recordGroup))).toEqual(new Set(room.recordGroups.map((group) => group.code)));
  });
});

describe('sample boxes', () => {
  it('are sixty and never mix fonds, group, year, unit or retention', () => {
    expect(room.boxes).toHaveLength(60);
    const boxed = new Set<number>();
    for (const box of room.boxes) {
      const items = box.itemIndexes.map((index) => room.items[index]).filter((item) => item !== undefined);
      expect(items).toHaveLength(box.itemIndexes.length);
      expect(boxMixProblems(items.map((item) => ({ ...item, fondsId: item.fondsCode, unitId: item.unitCode })))).toEqual([]);
      expect(items[0]?.itemNumber).toBe(box.firstItem);
      expect(items.at(-1)?.itemNumber).toBe(box.lastItem);
      expect(stackThicknessMm(items)).toBeLessThanOrEqual(usableThicknessMm(box.thicknessMm));
      for (const index of box.itemIndexes) {
        expect(boxed.has(index)).toBe(false);
        boxed.add(index);
      }
    }
    expect(boxed.size).toBeGreaterThan(1200);
    expect(new Set(room.boxes.map((box) => box.barcode)).size).toBe(60);
  });

  it('stand on shelves that exist and are wide enough, except the last three', () => {
    expect(room.placements).toHaveLength(57);
    const usedMm = new Map<string, number>();
    for (const { boxIndex, location, code } of room.placements) {
      const bank = room.rooms.find(({ code: roomCode }) => roomCode === location.room)?.banks.find(({ code: bankCode }) => bankCode === location.bank);
      expect(bank).toBeDefined();
      expect(location.column).toBeLessThanOrEqual(bank?.carriages ?? 0);
      expect(location.section).toBeLessThanOrEqual(bank?.sections ?? 0);
      expect(location.level).toBeLessThanOrEqual(bank?.shelvesPerSection ?? 0);
      const shelf = code.replace(/-\d+$/, '');
      usedMm.set(shelf, (usedMm.get(shelf) ?? 0) + (room.boxes[boxIndex]?.thicknessMm ?? 0));
    }
    expect(Math.max(...usedMm.values())).toBeLessThanOrEqual(900);
    expect(new Set(room.placements.map(({ code }) => code)).size).toBe(57);
    expect(new Set(room.placements.map(({ location }) => location.column)).size).toBeGreaterThan(4);
  });
});

describe('sample climate', () => {
  const of = (roomCode: string, origin: 'sensor' | 'manual') => room.readings.filter((reading) => reading.roomCode === roomCode && reading.origin === origin);

  it('has a month of ten-minute readings per room with one honest gap of nine hours', () => {
    for (const roomCode of ['1', '2']) {
      const readings = of(roomCode, 'sensor');
      expect(readings).toHaveLength(31 * 144 - 54);
      const steps = readings.slice(1).map((reading, index) => Date.parse(reading.sampledAt) - Date.parse(readings[index]?.sampledAt ?? ''));
      expect(steps.filter((step) => step !== 600_000)).toEqual([9 * 3_600_000 + 600_000]);
      expect(readings.at(-1)?.sampledAt).toBe('2026-11-23T08:00:00.000Z');
    }
  });

  it('leaves its band only in the humid spell of room 1, and somebody says why', () => {
    const humid = of('1', 'sensor').filter((reading) => (reading.relativeHumidityPct ?? 0) > 60);
    expect(humid.length).toBeGreaterThan(60);
    expect(Date.parse(humid.at(-1)?.sampledAt ?? '') - Date.parse(humid[0]?.sampledAt ?? '')).toBeLessThan(36 * 3_600_000);
    expect(of('1', 'manual').filter((reading) => (reading.relativeHumidityPct ?? 0) > 60).every((reading) => reading.note !== '')).toBe(true);
    const bands = { 1: [14, 24, 45, 70], 2: [14, 20, 45, 55] } as const;
    for (const roomCode of ['1', '2'] as const) {
      const [coldest, warmest, driest, dampest] = bands[roomCode];
      for (const { temperatureC, relativeHumidityPct } of of(roomCode, 'sensor')) {
        if (temperatureC === null || relativeHumidityPct === null) continue;
        expect(temperatureC >= coldest && temperatureC <= warmest && relativeHumidityPct >= driest && relativeHumidityPct <= dampest).toBe(true);
      }
    }
  });

  it('stays inside the bands in every season of the year', () => {
    for (const month of ['01', '04', '07', '10']) {
      const readings = buildSampleClimate(OPTIONS.seed, `2026-${month}-15T08:00:00.000Z`);
      const damp = readings.filter((reading) => reading.roomCode === '2' && ((reading.relativeHumidityPct ?? 50) > 55 || (reading.relativeHumidityPct ?? 50) < 45 || (reading.temperatureC ?? 18) > 20));
      expect(damp).toEqual([]);
    }
  });

  it('says absent, never zero, while the probe of room 2 was out', () => {
    const absent = room.readings.filter((reading) => reading.quality === 'absent');
    expect(absent.length).toBeGreaterThan(20);
    for (const reading of absent) expect([reading.roomCode, reading.temperatureC, reading.relativeHumidityPct]).toEqual(['2', null, null]);
  });

  it('has rounds by people of the room', () => {
    const names = new Set(room.people.map((person) => person.displayName));
    const rounds = [...of('1', 'manual'), ...of('2', 'manual')];
    expect(rounds.length).toBeGreaterThan(90);
    for (const round of rounds) expect(names.has(round.recordedBy ?? '')).toBe(true);
  });
});

describe('sample people and tasks', () => {
  it('has every role and passwords that the door accepts', () => {
    expect(new Set(room.people.flatMap((person) => person.roles))).toEqual(new Set(['clerk', 'operator', 'approver', 'administrator', 'auditor']));
    for (const person of room.people) {
      expect(signInName.safeParse(person.signInName).success).toBe(true);
      expect(newPassword.safeParse(person.practicePassword).success).toBe(true);
    }
  });

  it('has twelve tasks around now, for people of the room, naming no classified paper', () => {
    expect(room.tasks).toHaveLength(12);
    const now = OPTIONS.endsAt;
    const overdue = room.tasks.filter((task) => task.dueAt !== null && task.dueAt < now);
    expect(overdue).toHaveLength(2);
    for (const task of room.tasks) {
      expect(task.title.length).toBeLessThanOrEqual(200);
      expect(room.people.some((person) => person.signInName === task.assignee)).toBe(true);
      if (task.target?.kind === 'item') expect(room.items[task.target.index]?.classification).toBe('public');
    }
  });
});
