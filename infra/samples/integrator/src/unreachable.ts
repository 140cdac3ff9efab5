/** Marks the end of an exhaustive switch: if a case is missing, this does not compile. At run time, a kind that is newer than this program. */
export function unreachable(value: never): never {
  throw new Error(`This program is older than the API; it does not know ${JSON.stringify(value)}.`);
}
