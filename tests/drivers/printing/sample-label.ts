import { blankRaster, drawCode128, drawQr, type LabelRaster } from '#shared/domain/label-raster.ts';

/** A label of 60 × 40 mm at 203 dpi with a barcode across the top and a QR symbol below. */
export function sampleLabel(code = 'BX000123', qr = 'muniment:item:0191f0aa-1234-7890-abcd-0123456789ab'): LabelRaster {
  const raster = blankRaster(480, 320);
  if (!drawCode128(raster, code, 0, 10, 480, 80) || !drawQr(raster, new TextEncoder().encode(qr), 40, 110, 200)) throw new Error('does not fit');
  return raster;
}
