/** One row of the table: a fault and everybody who is proved to survive it in the same way. */
export interface FaultRow {
  readonly fault: string;
  readonly level: number;
  readonly sees: string;
  readonly kept: string;
  readonly subjects: readonly string[];
}

const TITLE = /fault: (?<fault>.+?) \| level (?<level>[123]) \| sees: (?<sees>.+?) \| kept: (?<kept>.+)$/;

/** Rows from full test names (`<who> > fault: … | level n | sees: … | kept: …`); names of other tests are left out. */
export function faultRows(testNames: readonly string[]): FaultRow[] {
  const rows = new Map<string, Omit<FaultRow, 'subjects'> & { readonly subjects: Set<string> }>();
  for (const name of testNames) {
    const found = TITLE.exec(name);
    if (found?.groups === undefined) continue;
    const { fault = '', level = '', sees = '', kept = '' } = found.groups;
    const key = [fault, level, sees, kept].join('\n');
    const row = rows.get(key) ?? { fault, level: Number(level), sees, kept, subjects: new Set<string>() };
    row.subjects.add(subjectOf(name.slice(0, found.index)));
    rows.set(key, row);
  }
  return [...rows.values()].map((row) => ({ ...row, subjects: [...row.subjects].filter((subject) => subject !== '').toSorted() }))
    .toSorted((a, b) => a.level - b.level || a.fault.localeCompare(b.fault, 'en') || a.sees.localeCompare(b.sees, 'en') || a.kept.localeCompare(b.kept, 'en'));
}

/** The innermost suite, without the verb that makes the title a sentence. */
const subjectOf = (suites: string): string => (suites.split(' > ').findLast((part) => part.trim() !== '') ?? '').replace(/ survives$/, '').trim();

/** Titles of suites that vitest does not run: those that run inside the guest, from their source. */
export function titlesInSource(source: string, who: string): string[] {
  return [...source.matchAll(/(?:'|`|")(fault: [^\n]+? \| level [123] \| sees: [^\n]+? \| kept: [^\n]+?)(?:'|`|")(?:,|\))/g)].map(([, title = '']) => `${who} > ${title.replaceAll(/\\(?<quote>['"`])/g, '$<quote>')}`);
}

/** The table as Markdown. `wordsOf` gives the sentence that stands for an error code. */
export function renderFaultTable(rows: readonly FaultRow[], wordsOf: (code: string) => string | null): string {
  const cell = (text: string): string => text.replaceAll('\\"', '"').replaceAll('|', '\\|');
  const said = (sees: string): string => sees.replaceAll(/\b[A-Z]+_[A-Z_]+\b/g, (code) => {
    const words = wordsOf(code);
    return words === null ? code : `“${words}” (\`${code}\`)`;
  });
  const levels = [1, 2, 3].map((level) => `level ${level}: ${rows.filter((row) => row.level === level).length}`).join(', ');
  const lines = rows.map((row) => `| ${cell(row.fault)} | ${row.level} | ${cell(row.subjects.join('; '))} | ${cell(said(row.sees))} | ${cell(row.kept)} |`);
  return [`${rows.length} rows (${levels}).`, '', '| fault | level | proved with | what the user sees | what is kept |', '|---|---|---|---|---|', ...lines].join('\n');
}
