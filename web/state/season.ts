// The time of the year in which a question is asked: a weather and assumptions of the setup that
// can be chosen together, and are then those of the setup like any others.

import { seasonOf, seasons, worldIn, type Season } from '../../scenarios/seasons.ts';
import type { Scenario } from '../../sim-core/index.ts';
import type { Setup, WeatherChoice } from './setup.ts';

type Asked = Pick<Setup, 'scenario' | 'world'>;

/** Those that assume something of a city with its services. */
export function seasonsFor(scenario: Scenario): readonly Season[] {
  return seasons.filter((season) => (
    Object.keys(worldIn(season, scenario.verticals)).length > 0
  ));
}

/** The season whose weather and settings all hold; undefined where something else does. */
export function seasonIn({ scenario, world }: Asked): Season | undefined {
  return seasonsFor(scenario).find((season) => {
    const isWeather = (season.weather ?? scenario.weather) === scenario.weather;
    return isWeather && Object.entries(worldIn(season, scenario.verticals))
      .every(([id, setting]) => world[id] === setting);
  });
}

/** What a setup becomes by a season's id or a kind of weather: what a season before set is gone. */
export function inSeasonOrWeather(asked: Asked, chosen: string): Asked {
  const { scenario, world } = asked;
  const before = seasonIn(asked);
  const season = seasonOf(chosen);
  const gone = before === undefined ? {} : worldIn(before, scenario.verticals);
  const kept = Object.entries(world).filter(([id]) => !Object.hasOwn(gone, id));
  const backTo = before?.weather === undefined ? scenario.weather : 'ordinary';
  const weather = season === undefined ? chosen as WeatherChoice : season.weather ?? backTo;
  return {
    scenario: { ...scenario, weather },
    world: {
      ...Object.fromEntries(kept),
      ...(season === undefined ? {} : worldIn(season, scenario.verticals)),
    },
  };
}
