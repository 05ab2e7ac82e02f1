import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: () => ({ name: '__MSG_name__', default_locale: 'zh_CN' }),
});
