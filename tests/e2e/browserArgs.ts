/** No sandbox, because root may have none; nothing that calls home. */
export const browserArgs: readonly string[] = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
