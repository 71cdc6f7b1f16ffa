import type { FormTypeSettings, FormZone } from '../../presets/form-type-preset.ts';
import { boxFinding, shiftOf } from './box-finding.ts';
import { labelFinding } from './label-finding.ts';
import { readKind } from './read-kind.ts';
import { createRuleFinder } from './rule-findings.ts';
import type { Candidate, Finding, SeenPage } from './seen-page.ts';

/** Less than this is no candidate, it is noise. */
const LEAST_PCT = 20;

/** What the pages of one record say for the fields of a form, best first where a field has several zones; one candidate a field. */
export function findCandidates(pages: readonly SeenPage[], { zones }: Pick<FormTypeSettings, 'zones'>): Candidate[] {
  const rule = createRuleFinder(pages);
  const printed = zones.flatMap(({ place }) => (place.how === 'label' ? place.labels : []));
  const drawn = zones.flatMap(({ place }) => (place.how === 'box' ? [place] : []));
  const shifts = new Map(pages.map((page) => [page, shiftOf(page, drawn)] as const));
  const findIn = (page: SeenPage, { place }: FormZone): Finding | null => {
    if (place.how === 'label') return labelFinding(page, place.labels, place.side, printed);
    return place.how === 'box' ? boxFinding(page, place, shifts.get(page) ?? null) : null;
  };
  const best = new Map<string, Candidate>();
  for (const zone of zones) {
    const { place } = zone;
    const findings = place.how === 'rule' ? [rule(place.rule)] : pagesOf(zone, pages).map((page) => findIn(page, zone));
    for (const finding of findings) {
      const candidate = finding === null ? null : candidateOf(zone, finding);
      if (candidate !== null && candidate.confidencePct >= LEAST_PCT && candidate.confidencePct > (best.get(zone.field)?.confidencePct ?? 0)) best.set(zone.field, candidate);
    }
  }
  return [...best.values()];
}

function pagesOf({ page }: FormZone, pages: readonly SeenPage[]): readonly SeenPage[] {
  return page === 'any' ? pages : page === 'first' ? pages.slice(0, 1) : pages.slice(-1);
}

function candidateOf({ field, kind, place }: FormZone, finding: Finding): Candidate | null {
  const read = readKind(kind, finding.text);
  if (read === null || read.value === '') return null;
  return { field, value: read.value, text: finding.text, confidencePct: Math.round(finding.readPct * finding.fit * read.fit * 10) / 10, page: finding.page, box: rounded(finding.box), how: place.how };
}

const rounded = ({ xPx, yPx, widthPx, heightPx }: Candidate['box']): Candidate['box'] => ({ xPx: Math.round(xPx), yPx: Math.round(yPx), widthPx: Math.round(widthPx), heightPx: Math.round(heightPx) });
