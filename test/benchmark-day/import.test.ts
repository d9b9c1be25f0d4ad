// Broken instance files must be refused with file, line, column and the allowed range, all problems
// at once; nothing is repaired in silence.
import { describe, expect, it } from 'vitest';
import { importMdrp, problemLine } from '../../scenarios/mdrp/import.ts';
import type { MdrpTexts } from '../../scenarios/mdrp/import.ts';
import { SHARED_SKIP, ownTexts, publishedDayNames, sharedDay, sharedDayNames, sharedDaysPresent }
  from './days.ts';

const texts = ownTexts('thin-supply');

/** Puts a cell into a row of a tab-separated text; row 1 is the first after the header. */
function withCell(text: string, row: number, column: number, cell: string): string {
  const lines = text.split('\n');
  const cells = lines[row].split('\t');
  cells[column] = cell;
  lines[row] = cells.join('\t');
  return lines.join('\n');
}

const order = (column: number, cell: string): MdrpTexts =>
  ({ ...texts, orders: withCell(texts.orders, 2, column, cell) });
const courier = (column: number, cell: string): MdrpTexts =>
  ({ ...texts, couriers: withCell(texts.couriers, 2, column, cell) });
const restaurant = (column: number, cell: string): MdrpTexts =>
  ({ ...texts, restaurants: withCell(texts.restaurants, 2, column, cell) });
const parameter = (column: number, cell: string): MdrpTexts =>
  ({ ...texts, parameters: withCell(texts.parameters, 1, column, cell) });

const BROKEN: [string, MdrpTexts, string][] = [
  ['orders x text', order(1, 'east'), 'orders.txt:3 x: a whole number from -1000000 to 1000000'],
  ['orders x fraction', order(1, '12.5'), 'found "12.5"'],
  ['orders x empty', order(1, ''), 'orders.txt:3 x'],
  ['orders y huge', order(2, '99999999'), 'orders.txt:3 y'],
  ['placement negative', order(3, '-1'), 'orders.txt:3 placement_time: a whole number from 0'],
  ['placement NaN', order(3, 'NaN'), 'orders.txt:3 placement_time'],
  ['placement 1e2', order(3, '1e2'), 'orders.txt:3 placement_time'],
  ['placement blank', order(3, ' 5'), 'orders.txt:3 placement_time'],
  ['ready before placement', order(5, '0'), 'ready_time: must be at least the placement time'],
  ['ready beyond a week', order(5, '10081'), 'orders.txt:3 ready_time'],
  ['unknown restaurant', order(4, 'r999'), '"r999" is not in restaurants.txt'],
  ['order id twice', order(0, 'o1'), 'orders.txt:3 order: "o1" is used already'],
  ['order id zero', order(0, '0'), 'not 0'],
  ['order id with a blank', order(0, 'o 2'), 'without blanks'],
  ['restaurant twice', restaurant(0, 'r1'), 'restaurants.txt:3 restaurant'],
  ['restaurant x', restaurant(1, 'Infinity'), 'restaurants.txt:3 x'],
  ['courier twice', courier(0, 'c1'), 'couriers.txt:3 courier'],
  ['courier off before on', courier(4, '0'), 'couriers.txt:3 off_time: must be at least'],
  ['courier on negative', courier(3, '-5'), 'couriers.txt:3 on_time'],
  ['courier y hex', courier(2, '0x10'), 'couriers.txt:3 y'],
  ['speed zero', parameter(0, '0'), 'instance_parameters.txt:2 meters_per_minute: a whole number'],
  ['odd pick-up service', parameter(1, '3'), 'an even number is needed'],
  ['odd drop-off service', parameter(2, '5'), 'an even number is needed'],
  ['negative pay', parameter(5, '-10'), 'instance_parameters.txt:2 pay per order'],
  ['guarantee text', parameter(6, 'fifteen'), 'guaranteed pay per hour'],
  ['two parameter rows',
    { ...texts, parameters: texts.parameters + texts.parameters.split('\n')[1] }, 'only one row'],
  ['a cell too many', { ...texts, orders: texts.orders.replace(/\n/, '\no9\t1\t1\t1\tr1\t9\t9\n') },
    '6 tab-separated cells are needed, found 7'],
  ['a cell too few', { ...texts, couriers: `${texts.couriers}c99\t1\t1\t1\n` }, 'found 4'],
  ['a blank line inside', { ...texts, orders: texts.orders.replace('\no2', '\n\no2') }, 'found 1'],
  ['spaces for tabs', { ...texts, restaurants: texts.restaurants.replaceAll('\t', ' ') }, 'header'],
  ['a wrong header',
    { ...texts, orders: texts.orders.replace('placement_time', 'time') }, 'header'],
  ['an empty file', { ...texts, couriers: '' }, 'couriers.txt:1: the header'],
  ['no rows', { ...texts, couriers: texts.couriers.split('\n')[0] }, 'at least one row'],
];

describe('importMdrp', () => {
  it.each(BROKEN)('refuses %s', (_, broken, message) => {
    const { day, problems } = importMdrp('broken', broken);
    expect(day).toBeNull();
    expect(problems.map(problemLine).join('\n')).toContain(message);
  });

  it('lists every problem at once', () => {
    const { problems } = importMdrp('broken', { ...order(1, 'x'), couriers:
      withCell(courier(2, 'y').couriers, 4, 4, '-1') });
    expect(problems.map((p) => `${p.file}:${p.line} ${p.column}`)).toEqual(
      ['orders.txt:3 x', 'couriers.txt:3 y', 'couriers.txt:5 off_time']);
  });

  it('reads Windows line ends and a missing last line end alike', () => {
    const plain = importMdrp('day', texts).day;
    const windows = { ...texts, orders: texts.orders.trimEnd().replaceAll('\n', '\r\n') };
    expect(importMdrp('day', windows).day).toEqual(plain);
  });

  it('takes ids without a number, and one id for an order and a restaurant', () => {
    for (const good of [order(0, 'first'), order(0, 'r1')]) {
      expect(importMdrp('day', good).problems).toEqual([]);
    }
  });

  it('takes columns in any order, further columns and a mark at the start', () => {
    const plain = importMdrp('day', texts).day;
    const turned = texts.couriers.trimEnd().split('\n').map((line) => {
      const [courier, x, y, on, off] = line.split('\t');
      return [off, 'note', on, y, x, courier].join('\t');
    }).join('\n');
    expect(importMdrp('day', { ...texts, couriers: turned, orders: `\uFEFF${texts.orders}` }).day)
      .toEqual(plain);
  });

  it('names what a header lacks, and holds back what follows from it alone', () => {
    const { problems } = importMdrp('day', { ...texts,
      restaurants: texts.restaurants.replace('restaurant\t', 'name\t') });
    expect(problems.map(problemLine)).toEqual([
      expect.stringMatching(/^restaurants.txt:1: the header must have .*without restaurant: "name/),
    ]);
  });

  it('counts what it does not list', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `o${i}\teast\tnorth\t1\tr1\t9`).join('\n');
    const { problems } = importMdrp('day', { ...texts,
      orders: `${texts.orders.split('\n')[0]}\n${rows}\n` });
    expect(problems).toHaveLength(51);
    expect(problemLine(problems[50])).toBe('and 550 more problems; at most 50 are listed');
  });

  it('A9: orders equal times without an eye on the sequence of the file', () => {
    const head = 'order\tx\ty\tplacement_time\trestaurant\tready_time\n';
    const rows = ['b\t1\t1\t5\tr1\t9', 'a\t1\t1\t5\tr1\t9', 'o9\t1\t1\t5\tr1\t9'];
    for (const some of [rows, [...rows].reverse()]) {
      const { day } = importMdrp('day', { ...texts, orders: `${head}${some.join('\n')}\n` });
      expect(day?.orderIds).toEqual(['o9', 'a', 'b']);
    }
  });

  it('A9: numbers riders by their ids, without an eye on the sequence of the file', () => {
    const [head, ...rows] = texts.couriers.trimEnd().split('\n');
    const more = [...rows, 'zoe\t1\t2\t0\t900', 'q11\t7\t2\t0\t900', 'q9\t3\t2\t5\t900'];
    const days = [more, [...more].reverse()].map((some) => (
      importMdrp('day', { ...texts, couriers: `${head}\n${some.join('\n')}\n` }).day
    ));
    expect(days[0]).not.toBeNull();
    expect(days[1]).toEqual(days[0]);
    const { riderIds, riderX } = days[0]!;
    expect(riderIds.filter((id) => /[qz]/.test(id))).toEqual(['q9', 'q11', 'zoe']);
    expect(riderX[riderIds.indexOf('q9')]).toBe(3);
  });

  it('orders the day by placement, then by the number of the id', () => {
    const { day } = importMdrp('day', { ...texts, orders:
      'order\tx\ty\tplacement_time\trestaurant\tready_time\n' +
      'o10\t1\t1\t5\tr1\t9\no9\t1\t1\t5\tr1\t9\no11\t1\t1\t4\tr1\t9\n' });
    expect(day?.orderIds).toEqual(['o11', 'o9', 'o10']);
  });

  it.skipIf(!sharedDaysPresent)(`reads all 120 published days${SHARED_SKIP}`, () => {
    const names = sharedDayNames();
    expect(names).toEqual(publishedDayNames);
    expect(names).toHaveLength(120);
    for (const name of names) expect(sharedDay(name).orderIds.length).toBeGreaterThan(200);
  });
});
