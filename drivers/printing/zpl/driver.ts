import { createPrinterDriver } from '../printer-driver.ts';
import { zpl } from './codec.ts';

export const zplDriver = createPrinterDriver('printing/zpl', zpl);
