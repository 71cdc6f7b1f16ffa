/** The system's dialog for a folder of this computer, where there is one; in a browser a person types the path. */
export const chooseFolder: (() => Promise<string | null>) | undefined = window.munimentBridge?.chooseFolder;
