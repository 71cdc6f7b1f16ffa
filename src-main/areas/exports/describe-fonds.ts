import { MunimentError } from '#shared/errors.ts';
import type { AreaContext } from '#main/areas/area-context.ts';
import { findFonds } from '#main/areas/schemes/schemes-store.ts';
import type { ExchangeFonds } from '#main/formats/exchange-node.ts';

/** The whole that a finding aid describes. Throws SCHEMES_FONDS_NOT_FOUND. */
export function describeFonds(context: AreaContext, fondsId: string, language: 'zh-CN' | 'en'): ExchangeFonds {
  const fonds = findFonds(context.db, fondsId);
  if (!fonds) throw new MunimentError('SCHEMES_FONDS_NOT_FOUND');
  const { code, name, history, startYear, endYear, custom } = fonds;
  const date = startYear === null ? '' : endYear === null ? String(startYear) : `${startYear}-${endYear}`;
  const said: Record<string, string> = { ...custom, archivalCode: code, title: name, date, responsible: name, administrativeHistory: history };
  return { code, name, values: new Map(Object.entries(said).filter(([, value]) => value !== '')), language: language === 'en' ? 'eng' : 'chi', madeAt: context.clock.nowIso(), madeBy: context.actor.name };
}
