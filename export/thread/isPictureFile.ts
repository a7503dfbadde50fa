/** Whether a picture is a file by its source, and no figure of the engine, no address and not inside the thread's own file. */
export function isPictureFile(source: string): boolean {
  return source !== '' && !/^(?:figure:|data:|[a-z][a-z\d+.-]*:\/\/|\/\/)/i.test(source)
}
