import { createPrinterDriver } from '../printer-driver.ts';
import { tspl } from './codec.ts';

export const tsplDriver = createPrinterDriver('printing/tspl', tspl);
