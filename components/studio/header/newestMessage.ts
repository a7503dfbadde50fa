/** What the studio may have to say, each kind with its present text, empty for nothing. */
export type Messages = Readonly<Record<'drawProblem' | 'problem' | 'notice', string>>

export type MessageKind = keyof Messages

/** Kinds of messages, the newest first, after some of them may have changed: what was said again goes to the front. */
export function orderMessages(order: readonly MessageKind[], before: Messages, now: Messages): MessageKind[] {
  const said = order.filter(kind => now[kind] !== '' && now[kind] !== before[kind])
  return [...said, ...order.filter(kind => !said.includes(kind))]
}

/** The newest kind that says something. */
export function newestMessage(order: readonly MessageKind[], now: Messages): MessageKind | undefined {
  return order.find(kind => now[kind] !== '')
}
