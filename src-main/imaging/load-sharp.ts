/** sharp takes 80 ms and more to load: only who works with pictures waits for it, not every start of the program. */
export async function loadSharp() {
  return (await import('sharp')).default;
}
