import { seededRandom, type SeededRandom } from '#main/sample-room/seeded-random.ts';

/** Invented Chinese with the spread of real text: a few words stand everywhere, most are rare. The same seed gives the same text on every machine. */
export interface InventedText {
  /** 10 to 40 characters. */
  title(): string;
  /** About 300 characters, in lines, with some characters read wrongly. */
  page(): string;
  body(): string;
  readonly random: SeededRandom;
}

const WORDS = 16_000;
const KINDS = ['通知', '报告', '请示', '批复', '意见', '函', '会议纪要', '决定', '方案', '总结'];
const PAGE_LENGTH = 300;
const MISREAD = 0.01;

/** The 3,755 usual characters (GB 2312 level 1). */
function usualCharacters(): string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++) for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return [...new TextDecoder('gb18030').decode(Uint8Array.from(bytes))];
}

export function inventText(seed: number): InventedText {
  const own = seededRandom(2024);
  const characters = usualCharacters();
  const words = Array.from({ length: WORDS }, (_, at) => Array.from({ length: at % 4 === 3 ? 3 : 2 }, () => own.pick(characters)).join(''));
  const random = seededRandom(seed);
  // Zipf: the rank is spread evenly over its logarithm.
  const word = (): string => words[Math.min(WORDS - 1, Math.floor(Math.exp(random.next() * Math.log(WORDS + 1)) - 1))]!;
  const some = (count: number): string => Array.from({ length: count }, word).join('');
  return {
    random, body: () => `${words[random.int(0, 60)]!}${random.pick(['局', '委员会', '办公室', '处'])}`,
    title: () => `关于${some(random.int(3, 13))}的${random.pick(KINDS)}`,
    page() {
      const lines: string[] = [];
      for (let length = 0; length < PAGE_LENGTH;) {
        const line = `${some(random.int(5, 14))}${random.pick(['，', '。', '；'])}`;
        lines.push(random.chance(MISREAD * line.length) ? misread(line, random, characters) : line);
        length += line.length;
      }
      return lines.join('\n');
    },
  };
}

function misread(line: string, random: SeededRandom, characters: readonly string[]): string {
  const at = random.int(0, line.length - 2);
  return `${line.slice(0, at)}${random.pick(characters)}${line.slice(at + 1)}`;
}
