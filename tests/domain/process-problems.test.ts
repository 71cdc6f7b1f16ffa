import { describe, expect, it } from 'vitest';
import { findProcessProblems } from '#shared/domain/process-problems.ts';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';

const stage = (nameZh: string, more: object = {}) => ({ nameZh, nameEn: nameZh, deadline: null, warnHours: 24, papers: [], ...more });
const paper = (nameZh: string, required = true) => ({ nameZh, nameEn: nameZh, required });
const problemsOf = (stages: ReturnType<typeof stage>[], gate: 'block' | 'reason' = 'reason', nameZh = '流程') => findProcessProblems({ nameZh, nameEn: 'Process', gate, stages }).map(({ problem, stage: at, paper: place }) => [problem, at, place]);

describe('what is wrong with a process', () => {
  it('is nothing in those that are delivered', () => {
    expect(PROCESS_PRESETS.map(({ presetId, settings }) => [presetId, findProcessProblems(settings)]).filter(([, problems]) => problems!.length > 0)).toEqual([]);
  });

  it('is named with its place, in the order of the page', () => {
    expect(problemsOf([stage('受理', { papers: [paper('申请'), paper(''), paper('申请')] }), stage(' '), stage('受理')], 'reason', '')).toEqual([
      ['noName', undefined, undefined], ['paperNoName', 1, 2], ['paperSameName', 1, 3], ['stageNoName', 2, undefined], ['stageSameName', 3, undefined],
    ]);
  });

  it.each([
    ['a warning that is on from the start', stage('甲', { deadline: { kind: 'hours', hours: 48 }, warnHours: 48 }), true],
    ['the same in days', stage('甲', { deadline: { kind: 'workingDays', days: 3 }, warnHours: 96 }), true],
    ['a warning a day before', stage('甲', { deadline: { kind: 'workingDays', days: 3 } }), false],
    ['a deadline of the same day, which warns as it can', stage('甲', { deadline: { kind: 'days', days: 0 } }), false],
    ['six hours', stage('甲', { deadline: { kind: 'hours', hours: 6 } }), false],
  ])('%s', (_name, given, wrong) => {
    expect(problemsOf([given]).some(([problem]) => problem === 'warnsTooEarly')).toBe(wrong);
  });

  it('is a gate that holds nothing back', () => {
    expect(problemsOf([stage('甲', { papers: [paper('可选', false)] })], 'block')).toEqual([['blocksForNothing', undefined, undefined]]);
    expect(problemsOf([stage('甲', { papers: [paper('必备')] })], 'block')).toEqual([]);
  });
});
