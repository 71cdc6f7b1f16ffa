/** What can be wrong with a process although each of its values is one that a process may have. */
export const PROCESS_PROBLEMS = ['noName', 'stageNoName', 'stageSameName', 'paperNoName', 'paperSameName', 'warnsTooEarly', 'blocksForNothing'] as const;
export interface ProcessProblem {
  readonly problem: (typeof PROCESS_PROBLEMS)[number];
  /** From 1; undefined: of the process itself. */
  readonly stage?: number;
  readonly paper?: number;
}

interface Names { readonly nameZh: string; readonly nameEn: string }
interface CheckedProcess extends Names {
  readonly gate: 'block' | 'reason' | 'open';
  readonly stages: readonly (Names & { readonly deadline?: { readonly kind: string; readonly hours?: number; readonly days?: number } | null | undefined; readonly warnHours?: number | undefined; readonly papers?: readonly (Names & { readonly required?: boolean | undefined })[] | undefined })[];
}

const unnamed = ({ nameZh, nameEn }: Names): boolean => nameZh.trim() === '' || nameEn.trim() === '';
/** Whether an earlier one bears the same name: an import by name could not tell them apart. */
const repeats = (all: readonly Names[], index: number): boolean => all.slice(0, index).some(({ nameZh, nameEn }) => nameZh.trim() === all[index]!.nameZh.trim() || nameEn.trim() === all[index]!.nameEn.trim());

/** Every problem in the order of the page, for whoever edits a process, and for the room that refuses it. */
export function findProcessProblems({ gate, stages, ...names }: CheckedProcess): ProcessProblem[] {
  const found: ProcessProblem[] = unnamed(names) ? [{ problem: 'noName' }] : [];
  for (const [index, stage] of stages.entries()) {
    const position = index + 1;
    const papers = stage.papers ?? [];
    if (unnamed(stage)) found.push({ problem: 'stageNoName', stage: position });
    else if (repeats(stages, index)) found.push({ problem: 'stageSameName', stage: position });
    if (warnsFromTheStart(stage)) found.push({ problem: 'warnsTooEarly', stage: position });
    for (const [place, paper] of papers.entries()) {
      if (unnamed(paper)) found.push({ problem: 'paperNoName', stage: position, paper: place + 1 });
      else if (repeats(papers, place)) found.push({ problem: 'paperSameName', stage: position, paper: place + 1 });
    }
  }
  if (gate === 'block' && !stages.some(({ papers }) => papers?.some(({ required }) => required !== false))) found.push({ problem: 'blocksForNothing' });
  return found;
}

/** A warning that is on from the moment a stage begins warns of nothing. Same-day deadlines warn as they can. */
function warnsFromTheStart({ deadline, warnHours = 24 }: CheckedProcess['stages'][number]): boolean {
  if (deadline == null) return false;
  if (deadline.hours !== undefined) return deadline.hours > 24 && warnHours >= deadline.hours;
  return deadline.days !== undefined && deadline.days > 1 && warnHours >= (deadline.days + 1) * 24;
}
