/*
 * Who may import whom. Read by dependency-cruiser (import-rules.test.ts), and by whoever wonders where a file belongs.
 * Every rule is proved by a seeded violation in seeded-imports.ts; a rule without one fails the test.
 */

/** Areas, lowest first: each may build on verbs of those before it, never on those after it. */
const AREAS = ['people', 'tasks', 'schemes', 'catalogue', 'arrangement', 'dictionaries', 'completeness', 'declassification', 'references', 'subjects', 'duplicates', 'registers', 'imports', 'exports', 'stacks', 'digitisation', 'images', 'candidates', 'attachments', 'cases', 'transfers', 'deliveries', 'dispatches', 'shipments', 'line', 'quality', 'search', 'labels', 'forms', 'stocktaking', 'climate', 'preservation', 'system'];
const DRIVER_FAMILIES = 'shelving|climate|scanning|camera|barcode|printing|rfid';
/** What the core stands on. None of it knows the archive's work. */
const GROUND = 'platform|db|oplog|events|blobs|jobs|devices|exchange|search-index|imaging|reading|formats|typesetting';
/** Types only: what a verb gets from the world. It is the seam, so it may name both sides. */
const CONTEXT = '^src-main/areas/area-context[.]ts$';

const no = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  areas: AREAS,
  forbidden: [
    no('shared-is-pure', { path: '^src-shared/', pathNot: '^src-shared/protocol/' }, { pathNot: '^src-shared/|^resources/presets/|^node_modules/(zod|@orpc/(contract|shared|client))/' },
      'src-shared runs anywhere: it imports itself, presets that are data, zod and the words of the contract.'),
    no('protocol-is-lowest', { path: '^src-shared/protocol/' }, { pathNot: '^src-shared/(protocol/|errors([.]ts$|/))|^node_modules/zod/|^(node:)?(crypto|zlib)$' },
      'What travels between a room and head office is the same code on both sides: it hashes, signs and seals, and reads nothing.'),
    no('renderer-without-protocol', { path: '^src-(renderer|shared)/', pathNot: '^src-shared/protocol/' }, { path: '^src-shared/protocol/' }, 'It needs Node: screens see what an area tells them.'),
    no('shared-domain-is-lowest', { path: '^src-shared/(domain|errors|presets)/' }, { path: '^src-shared/(contract|i18n|protocol)/' },
      'A rule of the archive does not know who asks for it.'),

    no('renderer-sees-shared-only', { path: '^src-renderer/' }, { path: '^(src-main|src-office|drivers|migrations|scripts)/' },
      'Screens talk to the core through the contract.'),
    no('renderer-no-node', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }, 'Screens run in a sandbox.'),
    no('components-are-presentational', { path: '^src-renderer/components/' }, { path: '^src-renderer/(client|screens|office)/', dependencyTypesNot: ['type-only'] },
      'Components never call the client; they get what they show, and say what was done to it.'),
    no('screens-are-islands', { path: '^src-renderer/screens/([^/]+)/' }, { path: '^src-renderer/screens/', pathNot: '^src-renderer/screens/$1/' },
      'What two screens share is a component.'),
    no('client-knows-no-screen', { path: '^src-renderer/client/' }, { path: '^src-renderer/(screens|components|app)/', dependencyTypesNot: ['type-only'] },
      'The client is below everything that is seen.'),

    no('office-sees-shared-only', { path: '^src-office/' }, { path: '^(src-main|src-renderer|drivers|scripts)/' }, 'Head office is a program of its own; what it shares with a room is in src-shared.'),
    no('nobody-imports-the-office', { path: '^(src-main|src-shared|src-renderer|drivers)/' }, { path: '^src-office/' }, 'A room reaches head office through the protocol.'),
    no('drivers-know-no-app', { path: '^drivers/' }, { path: '^(src-main|src-renderer|src-office)/' }, 'Drivers are usable from plain Node.'),
    no('drivers-see-errors-and-domain', { path: '^drivers/' }, { path: '^src-shared/', pathNot: '^src-shared/(errors([.]ts$|/)|domain/)' },
      'Drivers share facts and errors with the app, not its contract.'),
    no('driver-families-are-islands', { path: `^drivers/(${DRIVER_FAMILIES})/` }, { path: `^drivers/(${DRIVER_FAMILIES})/`, pathNot: '^drivers/$1/' },
      'A driver family does not import another.'),
    no('driver-ground-knows-no-family', { path: '^drivers/(contract|transports|framing)/' }, { path: `^drivers/(${DRIVER_FAMILIES}|emulators)/|^drivers/registry[.]ts$` },
      'Transports and framing serve every family.'),
    no('only-devices-sees-drivers', { path: '^src-main/', pathNot: '^src-main/devices/' }, { path: '^drivers/' }, 'Hardware is reached through src-main/devices.'),
    no('devices-see-contract-and-registry', { path: '^src-main/devices/' }, { path: '^drivers/', pathNot: '^drivers/(contract/|registry[.]ts$)' },
      'Which drivers exist is the registry\'s business.'),
    no('no-emulators-in-product', { path: '^(src-|drivers/)', pathNot: '^drivers/emulators/' }, { path: '^drivers/emulators/' },
      'A sample room starts emulators as a process of their own.'),

    no('electron-only-in-its-host', { path: '.', pathNot: '^(src-main/hosts/electron|node_modules)/' }, { path: '^electron(/|$)|node_modules/electron/' },
      'The core runs in plain Node.'),
    no('areas-know-no-door', { path: '^src-main/areas/' }, { path: '^src-main/(hosts|rpc|sample-room)/|^src-main/core[.]ts$|^(drivers|src-renderer|src-office)/', dependencyTypesNot: ['type-only'] },
      'An area decides; it does not know who asked. It may name the type of a call.'),
    no('areas-no-node', { path: '^src-main/areas/' }, { dependencyTypes: ['core'] }, 'An area touches the world only through its context.'),
    ...AREAS.map((area, index) => no(`area-${area}-builds-downwards`, { path: `^src-main/areas/${area}/` },
      { path: '^src-main/areas/[^/]+/', pathNot: `^src-main/areas/(${AREAS.slice(0, index + 1).join('|')})/` },
      `${area} builds on: ${AREAS.slice(0, index).join(', ') || 'no other area'}.`)),
    no('areas-are-declared', { path: '^src-main/areas/', pathNot: `^src-main/areas/((${AREAS.join('|')})/|[^/]+[.]ts$)` }, { path: '.' },
      'A new area takes its place in the list above.'),

    no('ground-does-not-call-up', { path: `^src-main/(${GROUND})/` }, { path: '^src-main/(areas|rpc|hosts|sample-room)/|^src-main/core[.]ts$', pathNot: CONTEXT },
      'What the core stands on does not know the archive\'s work.'),
    no('platform-is-a-leaf', { path: '^src-main/platform/' }, { path: '^src-main/', pathNot: '^src-main/platform/' }, 'Clock, ids, paths and logger stand on nothing.'),
    no('only-doors-open-the-core', { path: '.', pathNot: '^(src-main/(hosts|sample-room)/|tests/|scripts/)' }, { path: '^src-main/core[.]ts$' },
      'createCore is called by doors and tests.'),
    no('nothing-imports-a-door', { path: '^src-', pathNot: '^src-main/hosts/' }, { path: '^src-main/hosts/' }, 'Doors are the outermost ring.'),
    no('doors-do-not-see-areas', { path: '^src-main/hosts/' }, { path: '^src-main/(areas|oplog|events|blobs|jobs)/' },
      'A door asks the core; the command line goes through the same contract.'),

    no('no-tests-in-product', { path: '.', pathNot: '^tests/|[.]test[.]tsx?$|^scripts/(bench|screens|device-soak)/' }, { path: '^tests/|[.]test[.]tsx?$|node_modules/(vitest|playwright-core|fast-check|axe-core)/' },
      'The product does not know that it is tested.'),
    no('setup-without-packages', { path: '^scripts/(setup/|start|test|muniment|office|build|typecheck)' }, { path: 'node_modules/|^(src-|drivers/|tests/)' },
      'These scripts run before anything is installed.'),
    no('no-unresolved-imports', { path: '^(src-|drivers/|scripts/|tests/)' }, { couldNotResolve: true, pathNot: '^virtual:|[.](css|svg|wasm)(\\?|$)' },
      'An import that leads nowhere hides a dependency from every rule above.'),
    no('no-barrels', { path: '.' }, { path: '(^|/)index[.]tsx?$', pathNot: '^src-shared/contract/index[.]ts$|node_modules/' }, 'Import from the file that has the thing.'),
    no('no-cycles', { path: '.' }, { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
      'Two files that need each other to load are one file, or want a third. Types may point both ways, and a screen is loaded on demand.'),
  ],
};
