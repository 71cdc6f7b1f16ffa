import { useEffect, useState } from 'react';

/** An object URL of a file that an `<img>` can show, alive as long as the component; null while there is no file. */
export function useFileUrl(file: File | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (file === undefined) { setUrl(null); return undefined; }
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => { URL.revokeObjectURL(made); };
  }, [file]);
  return file === undefined ? null : url;
}
