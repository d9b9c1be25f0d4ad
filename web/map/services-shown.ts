// Which services the legend shows: the first under the name of all merchants, others by their id.

import type { ServiceShown } from '../../sim-core/screen.ts';

/** What the legend calls the places of a service when it switches them. */
export function legendName({ id }: ServiceShown, number: number): string {
  return number === 0 ? 'merchants' : `service ${id}`;
}

/** A bit for each service whose places are drawn. */
export function shownServices(
  services: readonly ServiceShown[], hidden: ReadonlySet<string>,
): number {
  return services.reduce((bits, service, number) => (
    hidden.has(legendName(service, number)) ? bits : bits + 2 ** number
  ), 0);
}
