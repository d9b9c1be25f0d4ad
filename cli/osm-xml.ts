// Ways of OpenStreetMap from its own XML (`.osm`), as editors, Overpass and `osmium` write it.

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { MapWay } from '../scenarios/own-city/highways.ts';
import { problemIn } from '../scenarios/own-city/text-table.ts';
import type { Problem } from '../scenarios/schema/problem.ts';
import { visibleCut } from '../scenarios/schema/visible-text.ts';

type Place = MapWay['places'][number];

/** A way whose places are known when the whole file has been read. */
interface OpenWay {
  readonly line: number;
  readonly tags: Record<string, string>;
  readonly nodes: (string | Place)[];
}

/** The ways of a file that have a `highway`; what is wrong with it goes into the list. */
export function waysInXml(file: string, text: string, problems: Problem[]): MapWay[] {
  const map = new OsmMap();
  const parser = new SaxesParser({ position: true, xmlns: false } as const);
  let fault: string | undefined;
  let line = 0;
  parser.on('opentag', (tag) => map.take(tag, parser.line));
  parser.on('error', ({ message }) => {
    // What follows the first fault is read wrongly; places stand before the words.
    if (fault === undefined) [fault, line] = [message.replace(/^\d+:\d+: /, ''), parser.line];
  });
  parser.write(text.replace(/^\uFEFF/, '')).close();
  if (fault !== undefined) {
    problems.push(problemIn(file, { line }, `不是 XML：${visibleCut(fault)}`,
      `is not XML: ${visibleCut(fault)}`, { zh: '完整的 .osm 文件', en: 'a whole .osm file' }));
    return [];
  }
  if (map.root !== 'osm') {
    const root = visibleCut(map.root);
    problems.push(problemIn(file, {}, `是 <${root}>，不是 OSM 的 XML`, `is <${root}>, no XML of OSM`,
      { zh: '<osm>', en: '<osm>' }));
    return [];
  }
  return map.highways(file, problems);
}

class OsmMap {
  root = '';
  private readonly places = new Map<string, Place>();
  private readonly ways: OpenWay[] = [];
  /** The way that is being read; tags of nodes and relations say nothing of streets. */
  private way: OpenWay | undefined;

  take({ name, attributes }: SaxesTagPlain, line: number): void {
    this.root ||= name;
    if (name === 'node') {
      this.way = undefined;
      this.places.set(attributes.id, placeOf(attributes));
    } else if (name === 'way') {
      this.way = { line, tags: {}, nodes: [] };
      this.ways.push(this.way);
    } else if (name === 'relation') this.way = undefined;
    else if (name === 'tag' && this.way !== undefined) this.way.tags[attributes.k] = attributes.v;
    else if (name === 'nd') {
      // Overpass may write places inside of ways (`out geom`).
      this.way?.nodes.push(attributes.lat === undefined ? attributes.ref : placeOf(attributes));
    }
  }

  highways(file: string, problems: Problem[]): MapWay[] {
    return this.ways.flatMap(({ line, tags, nodes }): MapWay[] => {
      if (tags.highway === undefined) return [];
      const runs = this.runsOf(nodes).filter((places) => places.length >= 2);
      if (runs.length > 0) return runs.map((places) => ({ tags, places, line }));
      problems.push(problemIn(file, { line }, '道路没有节点坐标', 'has a way without its nodes', {
        zh: '连同节点导出（Overpass：(._;>;); out;）',
        en: 'an export with nodes (Overpass: (._;>;); out;)',
      }));
      return [];
    });
  }

  /** Nodes one after another, without those at the edge of an extract that it does not hold. */
  private runsOf(nodes: OpenWay['nodes']): Place[][] {
    const runs: Place[][] = [[]];
    for (const node of nodes) {
      const place = typeof node === 'string' ? this.places.get(node) : node;
      if (place === undefined) runs.push([]);
      else runs[runs.length - 1].push(place);
    }
    return runs;
  }
}

function placeOf({ lon, lat }: Readonly<Record<string, string>>): Place {
  return { longitude: Number(lon), latitude: Number(lat) };
}
