/** Hands bytes to the person as a file, by whatever way the window saves files. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The window needs it until it has begun to read.
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}
