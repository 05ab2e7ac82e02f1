// Imported first: what two libraries look for while they load. Draft wants Node's name for the global
// object; Vue warns where a bundler did not decide its build flags.
Object.assign(globalThis, {
  global: globalThis,
  __VUE_OPTIONS_API__: false,
  __VUE_PROD_DEVTOOLS__: false,
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
});
