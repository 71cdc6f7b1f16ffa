import { describe, expect, it } from 'vitest';
import { describeShelvingRules } from '../shelving-conformance.ts';
import { SHELF_SUBJECTS } from './shelf-subjects.ts';
import { describeShelvingFaults } from './shelving-faults.ts';

const subjects = SHELF_SUBJECTS.filter(({ driver }) => driver.name === 'shelving/stow-wms');

for (const subject of subjects) {
  describeShelvingRules(subject);
  describeShelvingFaults(subject);
}

describe('the subjects of shelving/stow-wms', () => {
  it('include a controller that shares no code with the driver', () => {
    expect(subjects.filter(({ name }) => name.includes('independent'))).toHaveLength(1);
  });
});
