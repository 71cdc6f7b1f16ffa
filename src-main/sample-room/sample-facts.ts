import type { SeededRandom } from './seeded-random.ts';
import {
  AUDITORS, BUYERS, CANALS, CONTRACTORS, DESIGNERS, ENGINEERING, IRRIGATION, LABORATORIES, PLANTS, RESERVOIRS, RIVERS, STATIONS, SUPERVISORS,
  SUPPLIERS, TOWNS, personName, rareName, villagesOf,
} from './sample-vocabulary.ts';

/** What one paper is about. The title and every page of the paper draw on the same facts, so that they agree. */
export interface SampleFacts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly town: string;
  readonly town2: string;
  readonly village: string;
  readonly village2: string;
  readonly village3: string;
  readonly reservoir: string;
  readonly river: string;
  readonly irrigation: string;
  readonly canal: string;
  readonly station: string;
  readonly plant: string;
  readonly contractor: string;
  readonly designer: string;
  readonly supervisor: string;
  readonly auditor: string;
  readonly supplier: string;
  readonly laboratory: string;
  readonly buyer: string;
  /** A works project with its place: 清河镇石桥头村渠道防渗工程. */
  readonly project: string;
  readonly person: string;
  readonly person2: string;
  readonly person3: string;
  /** A name with a character that is missing from GB 2312. */
  readonly rarePerson: string;
  /** In 万元, one or two decimals, as papers write it. */
  readonly amountWan: string;
  readonly amount2Wan: string;
  readonly count: number;
  readonly count2: number;
  readonly lengthKm: string;
  readonly areaMu: number;
  readonly volumeWan: string;
  readonly people: number;
}

function wan(random: SeededRandom, min: number, max: number): string {
  const value = min + (max - min) * random.next() ** 2;
  return random.chance(0.3) ? String(Math.round(value)) : value.toFixed(random.chance(0.6) ? 2 : 1);
}

/** Draws the facts of a paper dated `year`-`month`-`day`. */
export function drawFacts(random: SeededRandom, year: number, month: number, day: number): SampleFacts {
  const [town, town2] = random.shuffle(TOWNS) as [(typeof TOWNS)[number], string];
  const [village, village2, village3] = random.shuffle(villagesOf(town)) as [string, string, string];
  const reservoir = random.pick(RESERVOIRS);
  const river = random.pick(RIVERS);
  const irrigation = random.pick(IRRIGATION);
  const canal = random.pick(CANALS);
  const works = random.pick(ENGINEERING);
  const place = /除险/.test(works) ? reservoir
    : /河|堤|清淤/.test(works) ? `${river}${random.pick([town + '段', village.replace(/村$/, '段'), '城区段', '下游段'])}`
      : /灌|渠/.test(works) ? random.pick([`${irrigation}${canal}`, `${town}${village}`])
        : works === '更新改造工程' ? random.pick(STATIONS) : random.pick([town, `${town}${village}`]);
  return {
    year, month, day, town, town2, village, village2, village3, reservoir, river, irrigation, canal,
    station: random.pick(STATIONS), plant: random.pick(PLANTS), buyer: random.pick(BUYERS),
    project: place + works,
    person: personName(random), person2: personName(random), person3: personName(random), rarePerson: rareName(random),
    contractor: random.pick(CONTRACTORS), designer: random.pick(DESIGNERS), supervisor: random.pick(SUPERVISORS), auditor: random.pick(AUDITORS),
    supplier: random.pick(SUPPLIERS), laboratory: random.pick(LABORATORIES),
    amountWan: wan(random, 8, 3200), amount2Wan: wan(random, 2, 420),
    count: random.int(3, 28), count2: random.int(2, 96),
    lengthKm: (0.4 + random.next() ** 2 * 18).toFixed(random.chance(0.5) ? 2 : 1),
    areaMu: random.int(30, 920) * 10, volumeWan: (6 + random.next() ** 2 * 900).toFixed(1), people: random.int(18, 960) * 10,
  };
}
