import { storage } from 'wxt/utils/storage';

// Drawn once and never sent anywhere: it only decides, on this machine, whether a staged release is for it.
const install = storage.defineItem<string>('local:install', { init: () => crypto.randomUUID() });

export const installId = (): Promise<string> => install.getValue();
