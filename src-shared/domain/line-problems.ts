/** What is wrong with the order of a line's stations; empty: it can be used. */
export type LineProblem = 'returnMissing' | 'returnAfterGates' | 'gatesMissing';

interface StationOfLine { readonly stationKey: string; readonly leaves: readonly string[] }

/** A batch that is rejected goes back to a station that there is and that does not come after the gates; gates that no station asks for are passed by nobody. */
export function lineProblems(stations: readonly StationOfLine[], returnTo: string): LineProblem[] {
  const back = stations.findIndex(({ stationKey }) => stationKey === returnTo);
  const gates = stations.findIndex(({ leaves }) => leaves.includes('gates'));
  const found: LineProblem[] = [];
  if (back === -1) found.push('returnMissing');
  if (gates === -1) found.push('gatesMissing');
  else if (back > gates) found.push('returnAfterGates');
  return found;
}
