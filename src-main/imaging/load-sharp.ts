/**
 * sharp takes 80 ms and more to load: only who works with pictures waits for it, not every start of the program. It keeps nothing of pictures that were opened: nobody opens
 * one twice in a row, and a folder of ten thousand shall take no more memory than one of ten.
 */
export async function loadSharp() {
  const sharp = (await import('sharp')).default;
  sharp.cache(false);
  return sharp;
}
