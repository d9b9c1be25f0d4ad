// What the colours of marks on the map may mean.

export const riderColours = ['slack', 'activity', 'load', 'type', 'income'] as const;
/** Of a rider: time to the promise, what it does, orders on hand, its type, today's income. */
export type RiderColour = (typeof riderColours)[number];

export const orderColours = ['slack', 'stage'] as const;
/** Of an order: time to the promise, or how far it has come. */
export type OrderColour = (typeof orderColours)[number];
