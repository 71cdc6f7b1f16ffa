/** For each rule, the files that break it: the first one is the culprit that must be named. `import '…'` lines are made from the lists. */
export const seededImports: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'shared-is-pure': { 'src-shared/domain/reads-a-file.ts': ['node:fs'] },
  'office-sees-shared-only': { 'src-office/exchange/opens-a-room.ts': ['../../src-main/db/a.ts'], 'src-main/db/a.ts': [] },
  'nobody-imports-the-office': { 'src-main/exchange/calls-the-office.ts': ['../../src-office/exchange/a.ts'], 'src-office/exchange/a.ts': [] },
  'protocol-is-lowest': { 'src-shared/protocol/reads-a-file.ts': ['node:fs'] },
  'renderer-without-protocol': { 'src-renderer/app/opens-a-segment.ts': ['../../src-shared/protocol/segment.ts'], 'src-shared/protocol/segment.ts': [] },
  'shared-domain-is-lowest': { 'src-shared/domain/knows-the-contract.ts': ['../contract/a.ts'], 'src-shared/contract/a.ts': [] },
  'renderer-sees-shared-only': { 'src-renderer/app/opens-database.ts': ['../../src-main/db/a.ts'], 'src-main/db/a.ts': [] },
  'renderer-no-node': { 'src-renderer/app/reads-a-file.ts': ['node:fs'] },
  'components-are-presentational': { 'src-renderer/components/calls-client.tsx': ['../client/a.ts'], 'src-renderer/client/a.ts': [] },
  'screens-are-islands': { 'src-renderer/screens/one/uses-two.tsx': ['../two/a.tsx'], 'src-renderer/screens/two/a.tsx': [] },
  'client-knows-no-screen': { 'src-renderer/client/opens-screen.ts': ['../screens/two/a.tsx'] },
  'drivers-know-no-app': { 'drivers/shelving/uses-core.ts': ['#main/platform/a.ts'], 'src-main/platform/a.ts': [] },
  'drivers-see-errors-and-domain': { 'drivers/shelving/uses-contract.ts': ['#shared/contract/a.ts'] },
  'driver-families-are-islands': { 'drivers/climate/uses-shelving.ts': ['../shelving/a.ts'], 'drivers/shelving/a.ts': [] },
  'driver-ground-knows-no-family': { 'drivers/transports/uses-shelving.ts': ['../shelving/a.ts'] },
  'only-devices-sees-drivers': { 'src-main/jobs/uses-driver.ts': ['#drivers/contract/a.ts'], 'drivers/contract/a.ts': [] },
  'devices-see-contract-and-registry': { 'src-main/devices/uses-family.ts': ['#drivers/shelving/a.ts'] },
  'no-emulators-in-product': { 'drivers/shelving/uses-emulator.ts': ['../emulators/a.ts'], 'drivers/emulators/a.ts': [] },
  'electron-only-in-its-host': { 'src-main/jobs/uses-electron.ts': ['electron'] },
  'areas-know-no-door': { 'src-main/areas/tasks/knows-rpc.ts': ['#main/rpc/a.ts'], 'src-main/rpc/a.ts': [] },
  'areas-no-node': { 'src-main/areas/tasks/reads-a-file.ts': ['node:fs'] },
  'areas-are-declared': { 'src-main/areas/undeclared/a.ts': ['#shared/contract/a.ts'] },
  'ground-does-not-call-up': { 'src-main/db/calls-area.ts': ['#main/areas/tasks/a.ts'], 'src-main/areas/tasks/a.ts': [] },
  'platform-is-a-leaf': { 'src-main/platform/uses-database.ts': ['../db/a.ts'] },
  'only-doors-open-the-core': { 'src-main/rpc/opens-core.ts': ['../core.ts'], 'src-main/core.ts': [] },
  'nothing-imports-a-door': { 'src-main/rpc/uses-door.ts': ['../hosts/web/a.ts'], 'src-main/hosts/web/a.ts': [] },
  'doors-do-not-see-areas': { 'src-main/hosts/web/calls-area.ts': ['#main/areas/tasks/a.ts'] },
  'no-tests-in-product': { 'src-main/jobs/uses-test.ts': ['../../tests/harness/a.ts'], 'tests/harness/a.ts': [] },
  'setup-without-packages': { 'scripts/setup/uses-package.mjs': ['zod'] },
  'no-unresolved-imports': { 'src-main/jobs/leads-nowhere.ts': ['./not-there.ts'] },
  'no-barrels': { 'src-main/jobs/uses-barrel.ts': ['../blobs/index.ts'], 'src-main/blobs/index.ts': [] },
  'no-cycles': { 'src-main/jobs/egg.ts': ['./hen.ts'], 'src-main/jobs/hen.ts': ['./egg.ts'] },
};

/** The areas' own rules come from their list: each area (but the last) is seeded with an import of the one above it. */
export function seededAreaImports(areas: readonly string[]): Record<string, Record<string, string[]>> {
  return Object.fromEntries(areas.map((area, index) => {
    const above = areas[index + 1] ?? 'undeclared';
    return [`area-${area}-builds-downwards`, { [`src-main/areas/${area}/builds-upwards.ts`]: [`../${above}/a.ts`], [`src-main/areas/${above}/a.ts`]: [] }];
  }));
}
