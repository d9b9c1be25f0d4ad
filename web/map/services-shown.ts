// Which services the legend shows, the first under the name of all merchants, others by their id;
// and which outline the places of each have on the map and in the legend.

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

/** The outlines of places that `merchant-glyph.ts` draws; what moves about has one of its own. */
export const outlineCount = 8;

/** A bit for each service that has places. */
export function servicesWithPlaces(services: readonly ServiceShown[]): number {
  return services.reduce((bits, { kinds }, number) => (
    kinds.length === 0 ? bits : bits + 2 ** number
  ), 0);
}

/** The outline of a service's places: the next one for each service that has some. */
export function outlineOf(services: readonly ServiceShown[], service: number): number {
  return services.slice(0, service).filter(({ kinds }) => kinds.length > 0).length % outlineCount;
}

/** A service's kind as one number. */
export const kindsOfService = 16;

/** The first kind of the services that moves about; -1 where none does. */
export function movingKindOf(services: readonly ServiceShown[]): number {
  const service = services.findIndex(({ movingKind }) => movingKind !== undefined);
  return service < 0 ? -1 : service * kindsOfService + (services[service].movingKind ?? 0);
}
