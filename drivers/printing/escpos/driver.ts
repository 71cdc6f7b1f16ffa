import { createPrinterDriver } from '../printer-driver.ts';
import { escpos } from './codec.ts';

export const escposDriver = createPrinterDriver('printing/escpos', escpos);
