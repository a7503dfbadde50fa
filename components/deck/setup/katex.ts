/** Formulas that cannot be read are shown as they are written, and do not end the build. */
export default () => ({ throwOnError: false, errorColor: 'currentColor', strict: false })
