/** A place in one of the two applications, or the front door; browsers read a second `/`, or `\`, as another host's. */
const LOCAL_PATH = /^\/(?:(?:jobcenter|borger)(?:[/?#][\x21-\x5b\x5d-\x7e]*)?)?$/;
const LONGEST = 1000;

/** Whether a browser may be sent there after sign-in: into our own applications and nowhere else (open redirect). */
export function isLocalPath(path: string): boolean {
  return path.length <= LONGEST && LOCAL_PATH.test(path);
}
