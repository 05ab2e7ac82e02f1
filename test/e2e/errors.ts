export class ExtensionNotBuilt extends Error {
  constructor(folder: string) {
    super(`No extension in ${folder}: run npm run build first.`);
    this.name = 'ExtensionNotBuilt';
  }
}

export class BrowserMissing extends Error {
  constructor(path: string, packageName: string, variable: string) {
    super(`No browser at ${path}: install ${packageName}, or name another one in ${variable}.`);
    this.name = 'BrowserMissing';
  }
}
