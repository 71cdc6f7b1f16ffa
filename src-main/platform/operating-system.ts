/** The system of the computer that the core runs on, and that the devices hang on. */
export function operatingSystem(platform: NodeJS.Platform = process.platform): 'linux' | 'windows' | 'mac' | 'other' {
  switch (platform) {
    case 'linux': return 'linux';
    case 'win32': return 'windows';
    case 'darwin': return 'mac';
    default: return 'other';
  }
}
