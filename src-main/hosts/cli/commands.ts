import type { CommandDefinition, FolderCommandDefinition } from './command.ts';
import { aisleCommands } from './commands/aisle.ts';
import { attachmentCommands } from './commands/attachments.ts';
import { backupCommands } from './commands/backup.ts';
import { boxCommands } from './commands/boxes.ts';
import { climateCommands } from './commands/climate.ts';
import { declassifyCommands } from './commands/declassify.ts';
import { deliveryCommands } from './commands/delivery.ts';
import { deviceCommands } from './commands/devices.ts';
import { dictionaryCommands } from './commands/dictionaries.ts';
import { caseCommands } from './commands/cases.ts';
import { checkCommands } from './commands/check.ts';
import { doctorCommand } from './commands/doctor.ts';
import { emulateCommand } from './commands/emulate.ts';
import { formCommands } from './commands/form.ts';
import { exportCommands } from './commands/exports.ts';
import { importCommands } from './commands/imports.ts';
import { initCommand } from './commands/init.ts';
import { itemCommands } from './commands/items.ts';
import { numberCommands } from './commands/number.ts';
import { lineCommands } from './commands/line.ts';
import { qualityCommands } from './commands/quality.ts';
import { labelCommands } from './commands/label.ts';
import { ocrCommand } from './commands/ocr.ts';
import { pagePdfCommand } from './commands/page-pdf.ts';
import { pageCommands } from './commands/pages.ts';
import { movementCommands } from './commands/movements.ts';
import { registerCommands } from './commands/registers.ts';
import { scanCommands } from './commands/scan.ts';
import { searchCommand } from './commands/search.ts';
import { stocktakingCommands } from './commands/stocktaking.ts';
import { rosterCommands } from './commands/roster.ts';
import { taskCommands } from './commands/tasks.ts';
import { transferCommands } from './commands/transfers.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command of `muniment`, in the order of the paper's way through the room. */
export const commands: readonly (CommandDefinition | FolderCommandDefinition)[] = [
  initCommand, ...caseCommands, ...registerCommands, ...movementCommands, ...transferCommands, ...deliveryCommands, ...itemCommands, ...importCommands, ...attachmentCommands, ...exportCommands, ...numberCommands, ...checkCommands, ...declassifyCommands, ...dictionaryCommands, ...pageCommands, pagePdfCommand, ocrCommand, ...scanCommands, ...lineCommands, ...qualityCommands, searchCommand, ...boxCommands, ...labelCommands, ...formCommands, ...aisleCommands, ...stocktakingCommands, ...climateCommands, ...taskCommands, ...rosterCommands, verifyCommand, ...backupCommands, doctorCommand, ...deviceCommands, emulateCommand,
];
