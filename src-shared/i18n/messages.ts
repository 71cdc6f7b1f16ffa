import { cameraMessages as enCamera } from './en/camera.ts';
import { catalogueMessages as enCatalogue } from './en/catalogue.ts';
import { climateMessages as enClimate } from './en/climate.ts';
import { commonMessages as enCommon } from './en/components.ts';
import { descriptionMessages as enDescription } from './en/description.ts';
import { devicesMessages as enDevices } from './en/devices.ts';
import { digitiseMessages as enDigitise } from './en/digitise.ts';
import { exportsMessages as enExports } from './en/exports.ts';
import { findMessages as enFind } from './en/find.ts';
import { attachmentsMessages as enAttachments } from './en/attachments.ts';
import { importsMessages as enImports } from './en/imports.ts';
import { itemMessages as enItem } from './en/item.ts';
import { formsMessages as enForms } from './en/forms.ts';
import { labelsMessages as enLabels } from './en/labels.ts';
import { scannerMessages as enScanner } from './en/scanner.ts';
import { settingsMessages as enSettings } from './en/settings.ts';
import { shellMessages as enShell } from './en/shell.ts';
import { signInMessages as enSignIn } from './en/sign-in.ts';
import { todayMessages as enToday } from './en/today.ts';
import { viewerMessages as enViewer } from './en/viewer.ts';
import { cameraMessages as zhCamera } from './zh-CN/camera.ts';
import { catalogueMessages as zhCatalogue } from './zh-CN/catalogue.ts';
import { climateMessages as zhClimate } from './zh-CN/climate.ts';
import { commonMessages as zhCommon } from './zh-CN/components.ts';
import { descriptionMessages as zhDescription } from './zh-CN/description.ts';
import { devicesMessages as zhDevices } from './zh-CN/devices.ts';
import { digitiseMessages as zhDigitise } from './zh-CN/digitise.ts';
import { exportsMessages as zhExports } from './zh-CN/exports.ts';
import { findMessages as zhFind } from './zh-CN/find.ts';
import { attachmentsMessages as zhAttachments } from './zh-CN/attachments.ts';
import { importsMessages as zhImports } from './zh-CN/imports.ts';
import { itemMessages as zhItem } from './zh-CN/item.ts';
import { formsMessages as zhForms } from './zh-CN/forms.ts';
import { labelsMessages as zhLabels } from './zh-CN/labels.ts';
import { scannerMessages as zhScanner } from './zh-CN/scanner.ts';
import { settingsMessages as zhSettings } from './zh-CN/settings.ts';
import { shellMessages as zhShell } from './zh-CN/shell.ts';
import { signInMessages as zhSignIn } from './zh-CN/sign-in.ts';
import { todayMessages as zhToday } from './zh-CN/today.ts';
import { viewerMessages as zhViewer } from './zh-CN/viewer.ts';
import { imagesMessages as enImages } from './en/images.ts';
import { imagesMessages as zhImages } from './zh-CN/images.ts';
import { stacksMessages as enStacks } from './en/stacks.ts';
import { stocktakingMessages as enStocktaking } from './en/stocktaking.ts';
import { stocktakingMessages as zhStocktaking } from './zh-CN/stocktaking.ts';
import { completenessMessages as enCompleteness } from './en/completeness.ts';
import { completenessMessages as zhCompleteness } from './zh-CN/completeness.ts';
import { declassificationMessages as enDeclassification } from './en/declassification.ts';
import { declassificationMessages as zhDeclassification } from './zh-CN/declassification.ts';
import { dictionariesMessages as enDictionaries } from './en/dictionaries.ts';
import { dictionariesMessages as zhDictionaries } from './zh-CN/dictionaries.ts';
import { processesMessages as enProcesses } from './en/processes.ts';
import { processesMessages as zhProcesses } from './zh-CN/processes.ts';
import { scheduleMessages as enSchedule } from './en/schedule.ts';
import { scheduleMessages as zhSchedule } from './zh-CN/schedule.ts';
import { transfersMessages as enTransfers } from './en/transfers.ts';
import { deliveriesMessages as enDeliveries } from './en/deliveries.ts';
import { deliveriesMessages as zhDeliveries } from './zh-CN/deliveries.ts';
import { lineMessages as enLine } from './en/line.ts';
import { lineMessages as zhLine } from './zh-CN/line.ts';
import { candidatesMessages as enCandidates } from './en/candidates.ts';
import { candidatesMessages as zhCandidates } from './zh-CN/candidates.ts';
import { qualityMessages as enQuality } from './en/quality.ts';
import { qualityMessages as zhQuality } from './zh-CN/quality.ts';
import { transfersMessages as zhTransfers } from './zh-CN/transfers.ts';
import { receiveMessages as enReceive } from './en/receive.ts';
import { receiveMessages as zhReceive } from './zh-CN/receive.ts';
import { dispatchesMessages as enDispatches } from './en/dispatches.ts';
import { dispatchesMessages as zhDispatches } from './zh-CN/dispatches.ts';
import { shipmentsMessages as enShipments } from './en/shipments.ts';
import { shipmentsMessages as zhShipments } from './zh-CN/shipments.ts';
import { registersMessages as enRegisters } from './en/registers.ts';
import { registersMessages as zhRegisters } from './zh-CN/registers.ts';
import { referencesMessages as enReferences } from './en/references.ts';
import { referencesMessages as zhReferences } from './zh-CN/references.ts';
import { subjectsMessages as enSubjects } from './en/subjects.ts';
import { subjectsMessages as zhSubjects } from './zh-CN/subjects.ts';
import { volumesMessages as enVolumes } from './en/volumes.ts';
import { volumesMessages as zhVolumes } from './zh-CN/volumes.ts';
import { stacksMessages as zhStacks } from './zh-CN/stacks.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every word of the screens by language and namespace; a namespace is a screen or `common`. Chinese is the master, English has exactly its keys. */
export const messages = {
  'zh-CN': {
    common: zhCommon,
    shell: zhShell,
    signIn: zhSignIn,
    today: zhToday,
    settings: zhSettings,
    viewer: zhViewer,
    catalogue: zhCatalogue,
    find: zhFind,
    item: zhItem,
    imports: zhImports,
    attachments: zhAttachments,
    exports: zhExports,
    description: zhDescription,
    devices: zhDevices,
    labels: zhLabels,
    forms: zhForms,
    digitise: zhDigitise,
    images: zhImages,
    camera: zhCamera,
    scanner: zhScanner,
    stacks: zhStacks,
    stocktaking: zhStocktaking,
    volumes: zhVolumes,
    subjects: zhSubjects,
    dictionaries: zhDictionaries,
    completeness: zhCompleteness,
    declassification: zhDeclassification,
    processes: zhProcesses,
    schedule: zhSchedule,
    receive: zhReceive,
    references: zhReferences,
    climate: zhClimate,
    transfers: zhTransfers,
    deliveries: zhDeliveries,
    registers: zhRegisters,
    dispatches: zhDispatches,
    shipments: zhShipments,
    quality: zhQuality,
    candidates: zhCandidates,
    line: zhLine,
  },
  en: {
    common: enCommon,
    shell: enShell,
    signIn: enSignIn,
    today: enToday,
    settings: enSettings,
    viewer: enViewer,
    catalogue: enCatalogue,
    find: enFind,
    item: enItem,
    imports: enImports,
    attachments: enAttachments,
    exports: enExports,
    description: enDescription,
    devices: enDevices,
    labels: enLabels,
    forms: enForms,
    digitise: enDigitise,
    images: enImages,
    camera: enCamera,
    scanner: enScanner,
    stacks: enStacks,
    stocktaking: enStocktaking,
    volumes: enVolumes,
    subjects: enSubjects,
    dictionaries: enDictionaries,
    completeness: enCompleteness,
    declassification: enDeclassification,
    processes: enProcesses,
    schedule: enSchedule,
    receive: enReceive,
    references: enReferences,
    climate: enClimate,
    transfers: enTransfers,
    deliveries: enDeliveries,
    registers: enRegisters,
    dispatches: enDispatches,
    shipments: enShipments,
    quality: enQuality,
    candidates: enCandidates,
    line: enLine,
  },
} as const;
