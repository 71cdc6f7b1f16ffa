import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DELIVERY_PRESETS } from '#shared/presets/deliveries.ts';
import { PROCESS_PRESETS } from '#shared/presets/processes.ts';
import { writeContract } from '#main/areas/deliveries/write-contract.ts';
import { parseJsonManifest } from '#main/formats/deliveries/parse-manifest.ts';

const page = (name: string): string => readFileSync(join(import.meta.dirname, '../../../docs', name), 'utf8');
const office = DELIVERY_PRESETS[0]!.settings;

describe('the contract for the people of the other system', () => {
  it.each([['en', 'delivery-contract.md'], ['zh-CN', 'delivery-contract.zh-CN.md']] as const)('in %s stands in docs/%s as the program writes it', (language, file) => {
    expect(page(file)).toBe(writeContract(office, 'folder', language));
  });

  it.each(['en', 'zh-CN'] as const)('has an example that the reader takes (%s)', (language) => {
    const example = /```json\n([\s\S]*?)```/u.exec(writeContract(office, 'folder', language))![1]!;
    expect(parseJsonManifest(Buffer.from(example), '')).toMatchObject([{ externalId: 'OA-2026-000123', files: [{}, {}] }]);
  });

  it('is written for a table and for every delivered preset without a hole, and every process that a preset names exists', () => {
    for (const { settings } of DELIVERY_PRESETS) {
      for (const kind of ['folder', 'table'] as const) for (const language of ['en', 'zh-CN'] as const) expect(writeContract(settings, kind, language)).not.toMatch(/\{\{|undefined/u);
      for (const { process } of settings.types) if (process !== null) expect(PROCESS_PRESETS.find(({ presetId }) => presetId === process.presetId)?.settings.stages.map(({ stageKey }) => stageKey)).toContain(process.stageKey);
    }
  });
});
