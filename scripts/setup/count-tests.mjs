/**
 * Counts what vitest's JSON report says, so that nothing that went wrong is lost: a test that did not run counts as failed,
 * and so does a file that could not be loaded and an error outside any test.
 * @param {{ testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string, failureMessages?: string[] }[] }[] } | undefined} report
 *   undefined when vitest wrote none
 * @param {boolean} suitesPassed whether vitest ended with exit code 0
 * @returns {{ passed: number, failed: number, failures: string[] }}
 */
export function countTests(report, suitesPassed) {
  let passed = 0;
  const failures = [];
  for (const file of report?.testResults ?? []) {
    const bad = file.assertionResults.filter((test) => test.status !== 'passed');
    passed += file.assertionResults.length - bad.length;
    failures.push(...bad.map((test) => `${file.name}: ${test.fullName}${test.status === 'failed' ? '' : ` (${test.status})`}${why(test.failureMessages)}`));
    if (bad.length === 0 && (file.status !== 'passed' || file.assertionResults.length === 0)) {
      failures.push(`${file.name}: ${file.message?.split('\n')[0] || 'no test ran'}`);
    }
  }
  if (failures.length === 0 && !suitesPassed) failures.push('vitest ended with an error outside any test; see above');
  if (failures.length === 0 && passed === 0) failures.push('no test ran');
  return { passed, failed: failures.length, failures };
}

/** What the last attempt died of: a CI run is read from its end, often by somebody who has nothing else of it. @param {string[] | undefined} messages */
function why(messages) {
  const last = messages?.at(-1);
  if (last === undefined) return '';
  const lines = last.split('\n').map((line) => line.trim()).filter(Boolean);
  const place = lines.find((line) => line.includes('.test.ts'));
  return ['', ...lines.slice(0, 4), ...(place === undefined ? [] : [place])].join('\n    ');
}
