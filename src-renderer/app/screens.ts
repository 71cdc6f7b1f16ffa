import { IconAdjustmentsHorizontal, IconBuildingWarehouse, IconTimeline, IconChecklist, IconClipboardCheck, IconFileDescription, IconFileExport, IconFileSearch, IconFolders, IconInbox, IconLibraryPhoto, IconLockOpen, IconMailForward, IconNotebook, IconPackageImport, IconScan, IconTransferIn, IconSunHigh, IconTableImport, IconTemperature, IconUsers, type Icon } from '@tabler/icons-react';
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Action } from '#shared/domain/permission.ts';

/** The ways of the paper through the room, in this order on the rail; a task's target names one of them. */
export type ScreenId = 'today' | 'receive' | 'transfers' | 'deliveries' | 'registers' | 'dispatches' | 'shipments' | 'catalogue' | 'volumes' | 'subjects' | 'completeness' | 'declassification' | 'imports' | 'attach' | 'digitise' | 'line' | 'find' | 'stacks' | 'stocktaking' | 'climate' | 'settings';

export interface Screen {
  readonly id: ScreenId;
  /** With `{-$id}` the screen opens something by its id (`useScreenParam`). */
  readonly path: string;
  readonly icon: Icon;
  /** Who does not have it does not see the screen. */
  readonly permission: Action;
  /** Reached from that screen and from the palette; it has no place of its own on the rail. */
  readonly under?: ScreenId;
  readonly component: LazyExoticComponent<ComponentType>;
}

/** Every screen that exists, in the order of the rail. A new screen is one entry here; its file is `screens/<id>/<id>-screen.tsx`. */
export const screens: readonly Screen[] = [
  { id: 'today', path: '/today/{-$id}', icon: IconSunHigh, permission: 'tasks.view', component: lazy(async () => ({ default: (await import('../screens/today/today-screen.tsx')).TodayScreen })) },
  { id: 'receive', path: '/receive/{-$id}', icon: IconInbox, permission: 'cases.view', component: lazy(async () => ({ default: (await import('../screens/receive/receive-screen.tsx')).ReceiveScreen })) },
  { id: 'catalogue', path: '/catalogue/{-$id}', icon: IconFileDescription, permission: 'catalogue.view', component: lazy(async () => ({ default: (await import('../screens/catalogue/catalogue-screen.tsx')).CatalogueScreen })) },
  { id: 'digitise', path: '/digitise/{-$id}', icon: IconScan, permission: 'digitisation.view', component: lazy(async () => ({ default: (await import('../screens/digitise/digitise-screen.tsx')).DigitiseScreen })) },
  { id: 'find', path: '/find/{-$id}', icon: IconFileSearch, permission: 'search.use', component: lazy(async () => ({ default: (await import('../screens/find/find-screen.tsx')).FindScreen })) },
  { id: 'stacks', path: '/stacks/{-$id}', icon: IconBuildingWarehouse, permission: 'stacks.view', component: lazy(async () => ({ default: (await import('../screens/stacks/stacks-screen.tsx')).StacksScreen })) },
  { id: 'climate', path: '/climate/{-$id}', icon: IconTemperature, permission: 'climate.view', component: lazy(async () => ({ default: (await import('../screens/climate/climate-screen.tsx')).ClimateScreen })) },
  { id: 'settings', path: '/settings/{-$id}', icon: IconAdjustmentsHorizontal, permission: 'tasks.view', component: lazy(async () => ({ default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen })) },
  { id: 'transfers', path: '/transfers/{-$id}', icon: IconTransferIn, permission: 'cases.view', under: 'receive', component: lazy(async () => ({ default: (await import('../screens/transfers/transfers-screen.tsx')).TransfersScreen })) },
  { id: 'registers', path: '/registers/{-$id}', icon: IconNotebook, permission: 'registers.view', under: 'receive', component: lazy(async () => ({ default: (await import('../screens/registers/registers-screen.tsx')).RegistersScreen })) },
  { id: 'dispatches', path: '/dispatches/{-$id}', icon: IconFileExport, permission: 'registers.view', under: 'receive', component: lazy(async () => ({ default: (await import('../screens/dispatches/dispatches-screen.tsx')).DispatchesScreen })) },
  { id: 'shipments', path: '/shipments/{-$id}', icon: IconMailForward, permission: 'registers.view', under: 'receive', component: lazy(async () => ({ default: (await import('../screens/shipments/shipments-screen.tsx')).ShipmentsScreen })) },
  { id: 'deliveries', path: '/deliveries/{-$id}', icon: IconPackageImport, permission: 'deliveries.view', under: 'receive', component: lazy(async () => ({ default: (await import('../screens/deliveries/deliveries-screen.tsx')).DeliveriesScreen })) },
  { id: 'volumes', path: '/volumes/{-$id}', icon: IconFolders, permission: 'catalogue.view', under: 'catalogue', component: lazy(async () => ({ default: (await import('../screens/volumes/volumes-screen.tsx')).VolumesScreen })) },
  { id: 'imports', path: '/imports/{-$id}', icon: IconTableImport, permission: 'catalogue.view', under: 'catalogue', component: lazy(async () => ({ default: (await import('../screens/imports/imports-screen.tsx')).ImportsScreen })) },
  { id: 'line', path: '/line/{-$id}', icon: IconTimeline, permission: 'line.view', under: 'digitise', component: lazy(async () => ({ default: (await import('../screens/line/line-screen.tsx')).LineScreen })) },
  { id: 'attach', path: '/attach/{-$id}', icon: IconLibraryPhoto, permission: 'digitisation.capture', under: 'digitise', component: lazy(async () => ({ default: (await import('../screens/attach/attach-screen.tsx')).AttachScreen })) },
  { id: 'subjects', path: '/subjects/{-$id}', icon: IconUsers, permission: 'catalogue.view', under: 'catalogue', component: lazy(async () => ({ default: (await import('../screens/subjects/subjects-screen.tsx')).SubjectsScreen })) },
  { id: 'completeness', path: '/completeness/{-$id}', icon: IconChecklist, permission: 'catalogue.view', under: 'catalogue', component: lazy(async () => ({ default: (await import('../screens/completeness/completeness-screen.tsx')).CompletenessScreen })) },
  { id: 'declassification', path: '/declassification/{-$id}', icon: IconLockOpen, permission: 'catalogue.view', under: 'catalogue', component: lazy(async () => ({ default: (await import('../screens/declassification/declassification-screen.tsx')).DeclassificationScreen })) },
  { id: 'stocktaking', path: '/stocktaking/{-$id}', icon: IconClipboardCheck, permission: 'stacks.view', under: 'stacks', component: lazy(async () => ({ default: (await import('../screens/stocktaking/stocktaking-screen.tsx')).StocktakingScreen })) },
];

export function findScreen(id: string): Screen | undefined {
  return screens.find((screen) => screen.id === id);
}
