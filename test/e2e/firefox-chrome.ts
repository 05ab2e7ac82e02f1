import type { Browser } from 'puppeteer-core';

/** The one part of puppeteer's BiDi browser that its public type leaves out. */
interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/**
 * Closing a tab makes Firefox cancel whatever script its page is running (ContentJSExecution cancelled,
 * reported as a timeout). Ours then lets go of the page's frames; nothing is left that could go wrong.
 */
const CUT_SHORT_BY_CLOSING = /Script terminated by timeout at:[\s\S]*\bleaveFrame@/;

/**
 * Firefox's own window, where add-ons, preferences and the console live. Needs a Firefox started with
 * --remote-allow-system-access; expressions run in the browser's privileged scope.
 */
export class FirefoxChrome {
  private readonly connection: Connection;
  private readonly context: string;

  private constructor(connection: Connection, context: string) {
    this.connection = connection;
    this.context = context;
  }

  static async of(browser: Browser): Promise<FirefoxChrome> {
    const connection = (browser as unknown as { connection: Connection }).connection;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = (result as { contexts: { context: string }[] }).contexts;
    return new FirefoxChrome(connection, window!.context);
  }

  /** Resolves when the extension's background runs. */
  async ready(id: string): Promise<void> {
    await this.run(`
      for (;;) {
        const extension = WebExtensionPolicy.getByID(${JSON.stringify(id)})?.extension;
        if (extension) {
          await extension.promiseBackgroundStarted?.();
          await extension.wakeupBackground?.();
          return 'ready';
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }`);
  }

  async reload(id: string): Promise<void> {
    await this.run(`
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
      return 'reloaded';`);
  }

  async grant(id: string, host: string): Promise<void> {
    await this.run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const origins = ['https://' + ${JSON.stringify(host)} + '/*'];
      await ExtensionPermissions.add(${JSON.stringify(id)}, { permissions: [], origins, data_collection: [] }, extension);
      return 'granted';`);
  }

  async colours(scheme: 'light' | 'dark'): Promise<void> {
    const override = scheme === 'dark' ? 0 : 1;
    await this.run(`
      Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${override});
      return 'set';`);
  }

  /** Script errors and warnings that name the extension's own address; the console is emptied. */
  async complaints(uuid: string): Promise<string[]> {
    const text = await this.run(`
      const ours = Services.console.getMessageArray()
        .filter((message) => message instanceof Ci.nsIScriptError)
        .filter((message) => (message.sourceName ?? '').includes(${JSON.stringify(uuid)}))
        .map((message) => message.sourceName + ':' + message.lineNumber + ' ' + message.errorMessage);
      Services.console.reset();
      return JSON.stringify(ours);`);
    return (JSON.parse(text) as string[]).filter((line) => !CUT_SHORT_BY_CLOSING.test(line));
  }

  private async run(body: string): Promise<string> {
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => {${body}})()`,
      target: { context: this.context },
      awaitPromise: true,
    });
    const answer = result as {
      type: string;
      result?: { value: string };
      exceptionDetails?: { text: string };
    };
    if (answer.type !== 'success') throw new Error(`Firefox refused: ${answer.exceptionDetails?.text}`);
    return answer.result!.value;
  }
}
