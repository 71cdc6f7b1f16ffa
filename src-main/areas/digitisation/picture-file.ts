/** A picture that was made from an original, as a file that a screen can show; what it is stands in its first byte. */
export function pictureFile(bytes: NonSharedBuffer, name: string): File {
  const isPng = bytes[0] === 0x89;
  return new File([bytes], `${name}.${isPng ? 'png' : 'jpg'}`, { type: isPng ? 'image/png' : 'image/jpeg' });
}
