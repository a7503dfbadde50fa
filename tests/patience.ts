/** How long a test waits for a state before it says that the state does not come, in ms: a machine may be busy with other things. */
export const patience = 60_000
