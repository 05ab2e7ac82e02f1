/** The author's own calendar day, YYYY-MM-DD. Rules come into force at local midnight, not at UTC's. */
export function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
