/**
 * One school's figure.
 * @customfunction
 * @param school The school
 * @returns The figure
 */
export function figure(school: string): string {
  return school;
}
