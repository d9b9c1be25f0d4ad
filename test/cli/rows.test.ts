// The files of rows (orders, riders' days and weeks, merchants' days, postings): their rows add up
// to the figures of the same runs to the fen, their bytes depend on nothing but the question, and
// asking for them changes no run.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, describe, expect, it } from 'vitest';
import { openDuckDb } from './duckdb.ts';
import { said } from './said.ts';

type Row = Readonly<Record<string, string>>;
type Figures = Readonly<Record<string, number>>;

interface Result {
  readonly digest: string;
  readonly orders: number;
  readonly figures: Figures;
  readonly breakdowns: Readonly<Record<string, Record<string, Figures>>>;
}

const folder = mkdtempSync(join(tmpdir(), 'rows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const paid = { 'rider-pay.guarantee-per-online-hour': 1800, 'rider-pay.late-penalty': 300 };
writeFileSync(at('two.json'), JSON.stringify({
  id: 'two', preset: 'riverside', days: 2, warmUp: 1,
  platforms: [{ id: 'a' }, { id: 'b', policy: paid }],
}));

const files = ['orders', 'riders', 'rider-weeks', 'merchants', 'postings'] as const;
const rowOptions = (name: string): string[] => files.flatMap((file) => (
  [`--${file}`, at(`${name}-${file}.csv`)]
));
const textOf = (name: string, file: string): string => (
  readFileSync(at(`${name}-${file}.csv`), 'utf8')
);

function rowsOf(name: string, file: (typeof files)[number]): Row[] {
  const lines = textOf(name, file).trimEnd().split('\n').filter((line) => !line.startsWith('#'));
  const [head, ...rows] = lines.map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((id, i) => [id, cells[i]])));
}

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

async function resultOf(words: readonly string[]): Promise<Result> {
  const { code, output, errors } = await said(['run', ...words, '--json']);
  expect([code, errors]).toEqual([0, '']);
  return JSON.parse(output) as Result;
}

/** On-time share of orders and pay of riders from rows, as the figures have them. */
function expectFigures(rows: { orders: Row[]; riders: Row[] }, figures: Figures): void {
  const delivered = rows.orders.filter(({ outcome }) => outcome === 'delivered');
  const late = delivered.filter(({ lateSeconds }) => Number(lateSeconds) > 0);
  expect(1 - late.length / delivered.length).toBe(figures['delivery.on-time-share']);
  expect(sum(rows.riders, 'earnedFen') / delivered.length)
    .toBe(figures['platform.rider-pay-per-order']);
  const long = rows.riders.filter(({ onlineSeconds }) => Number(onlineSeconds) >= 1800);
  expect((sum(long, 'netFen') * 3600) / sum(long, 'onlineSeconds'))
    .toBe(figures['rider.hourly-earnings']);
  const ordersFen = sum(rows.orders, 'riderPayFen');
  expect(ordersFen + sum(rows.riders, 'topUpFen')).toBe(sum(rows.riders, 'earnedFen'));
  expect(sum(rows.riders, 'orders')).toBe(delivered.length);
  expect(sum(rows.riders, 'lateOrders')).toBe(late.length);
}

/** What a party got less what it paid. */
function madeBy(postings: readonly Row[], party: string): number {
  return sum(postings.filter(({ to }) => to === party), 'amountFen')
    - sum(postings.filter(({ from }) => from === party), 'amountFen');
}

/** What each stakeholder made, from postings as the figures have it, and each merchant's part. */
function expectMoney(
  rows: { riders: Row[]; merchants: Row[]; postings: Row[] },
  days: number,
  figures: Figures,
): void {
  const { riders, merchants, postings } = rows;
  const stakeholders = {
    merchant: 'merchants', rider: 'riders', platform: 'platforms', state: 'purse',
  };
  for (const [party, id] of Object.entries(stakeholders)) {
    expect(madeBy(postings, party) / days, party).toBe(figures[`welfare.${id}`]);
  }
  const profitFen = sum(merchants, 'profitFen');
  expect(profitFen).toBe(madeBy(postings, 'merchant'));
  expect(profitFen / (sum(merchants, 'onlineSalesFen') + sum(merchants, 'tableSalesFen')))
    .toBe(figures['merchant.net-margin']);
  for (const row of merchants) {
    const costs = ['commission', 'advertising', 'deliveryCharge', 'coupon', 'fixed', 'other'];
    const costFen = costs.reduce((fen, name) => fen + Number(row[`${name}Fen`]), 0);
    expect(Number(row.onlineSalesFen) + Number(row.tableSalesFen) - costFen)
      .toBe(Number(row.profitFen));
  }
  const reasons = { commissionFen: 'commission', couponFen: 'merchantCoupon' };
  for (const [column, reason] of Object.entries(reasons)) {
    const posted = postings.filter((row) => row.reason === reason);
    expect(sum(merchants, column), column).toBe(sum(posted, 'amountFen'));
  }
  const pay = postings.filter(({ book }) => book === 'riderPay');
  expect(madeBy(pay, 'rider')).toBe(sum(riders, 'earnedFen'));
  expect(sum(merchants, 'delivered')).toBe(sum(riders, 'orders'));
  expect(merchants.length / days).toBe(figures['merchant.open']);
}

/** What was posted as an order ended is what its own row says. */
function expectPosted(orders: readonly Row[], postings: readonly Row[]): void {
  const fen = new Map<string, number>();
  for (const { order, reason, amountFen } of postings) {
    const key = `${order} ${reason}`;
    fen.set(key, (fen.get(key) ?? 0) + Number(amountFen));
  }
  const numbers = new Set(orders.map(({ order }) => order));
  expect(postings.filter(({ order }) => order !== '' && !numbers.has(order))).toEqual([]);
  for (const { order, outcome, basketFen, feeFen, refundFen, riderPayFen } of orders) {
    const posted = (reason: string): number => fen.get(`${order} ${reason}`) ?? 0;
    const isSold = outcome === 'delivered';
    const paid = ['riderBase', 'riderKm', 'riderBonus', 'riderMinimum', 'riderPenaltyBack'];
    const paidFen = paid.reduce((all, reason) => all + posted(reason), -posted('riderPenalty'));
    expect([posted('basket'), posted('deliveryFee'), posted('refund'), paidFen], order).toEqual([
      isSold ? Number(basketFen) : 0, isSold ? Number(feeFen) : 0, Number(refundFen),
      Number(riderPayFen),
    ]);
  }
}

describe.each(['riverside', at('two.json')])('the rows of %s', (scenario) => {
  it.each(['7', '8'])('add up to the figures of seed %s', async (seed) => {
    const words = [scenario, '--days', '2', '--warm-up', '1', '--seed', seed];
    const by = ['--by', 'hour', '--by', 'platform'];
    const result = await resultOf([...words, ...by, ...rowOptions('one')]);
    const [orders, riders, weeks, merchants, postings] = files.map((file) => rowsOf('one', file));
    expect(orders.filter(({ day }) => Number(day) >= 1)).toHaveLength(result.orders);
    expectFigures({ orders, riders }, result.figures);
    expectMoney({ riders, merchants, postings }, 2, result.figures);
    expectPosted(orders, postings);
    const share = result.breakdowns['delivery.on-time-share'].platform;
    for (const [platform, onTime] of Object.entries(share)) {
      const own = orders.filter((row) => row.platform === platform && row.outcome === 'delivered');
      const late = own.filter(({ lateSeconds }) => Number(lateSeconds) > 0);
      expect(1 - late.length / own.length).toBe(onTime);
    }
    const online = result.breakdowns['rider.online-mean'].hour;
    const night = [22, 23, 0, 1, 2, 3, 4, 5].reduce((all, hour) => all + online[hour], 0);
    expect(sum(riders, 'nightSeconds')).toBeCloseTo(night * 2 * 3600, 3);
    for (const column of ['onlineSeconds', 'netFen', 'orders', 'penaltyFen', 'rainSeconds']) {
      expect(sum(weeks, column), column).toBe(sum(riders, column));
    }
    if (scenario !== 'riverside') {
      expect(sum(riders, 'topUpFen')).toBeGreaterThan(0);
      expect(sum(riders, 'penaltyFen')).toBeGreaterThan(0);
    }
    expect((await resultOf(words)).digest).toBe(result.digest);
  });
});

it('does not depend on the number of workers, and counts no warm-up', async () => {
  const words = [
    at('two.json'), '--seeds', '7,8', '--set', 'regulator.social-insurance=100',
    '--weather', 'rain-evening',
  ];
  await resultOf([...words, '--workers', '1', ...rowOptions('narrow')]);
  await resultOf([...words, '--workers', '2', ...rowOptions('wide')]);
  for (const file of files) expect(textOf('wide', file)).toBe(textOf('narrow', file));
  expect(textOf('wide', 'orders')).toMatch(/^# columns docs\/results.md$/m);
  const riders = rowsOf('wide', 'riders');
  expect(new Set(riders.map(({ seed, day }) => `${seed} ${day}`)))
    .toEqual(new Set(['7 1', '7 2', '8 1', '8 2']));
  expect(sum(riders, 'rainSeconds')).toBeGreaterThan(0);
  expect(sum(riders, 'rainSeconds')).toBeLessThan(sum(riders, 'onlineSeconds'));
  for (const row of riders) {
    const dueFen = Number(row.insuranceFen) + Number(row.platformInsuranceFen);
    expect(Math.abs(dueFen - Number(row.earnedFen) / 10)).toBeLessThanOrEqual(1);
  }
});

it('gives each rider of a week one row, and says who comes and goes', async () => {
  await resultOf(['riverside', '--days', '15', '--seed', '7', ...rowOptions('weeks')]);
  const weeks = rowsOf('weeks', 'rider-weeks');
  const keysIn = (week: string, column?: string): Set<string> => new Set(weeks
    .filter((row) => row.week === week && (column === undefined || row[column] === '1'))
    .map(({ rider }) => rider));
  expect(new Set(weeks.map(({ week, rider }) => `${week} ${rider}`)).size).toBe(weeks.length);
  expect(weeks.filter(({ week }) => week === '3').every(({ days }) => days === '1')).toBe(true);
  const [first, second] = [keysIn('1'), keysIn('2')];
  const [left, joined] = [keysIn('1', 'left'), keysIn('2', 'joined')];
  expect([left.size, joined.size].every((size) => size > 0)).toBe(true);
  expect([...first].filter((key) => !second.has(key)).sort()).toEqual([...left].sort());
  expect([...second].filter((key) => !first.has(key)).sort()).toEqual([...joined].sort());
  const days = rowsOf('weeks', 'riders');
  for (const { week, rider, days: all, restDays } of weeks) {
    const own = days.filter((row) => (
      row.rider === rider && Math.ceil(Number(row.day) / 7) === Number(week)
    ));
    expect(own.length).toBe(Number(all) - Number(restDays));
  }
});

it('refuses paths before anything is run', async () => {
  const before = readdirSync(folder);
  const { code, errors } = await said([
    'run', 'riverside', '--orders', at('x.json'), '--riders', '/proc/nowhere/r.csv',
    '--rider-weeks', folder, '--merchants', at('m.txt'), '--postings', '', '--lang', 'en',
  ]);
  expect(code).toBe(2);
  for (const file of files) expect(errors).toContain(`--${file}`);
  const same = await said(['run', 'riverside', '--orders', at('y.csv'), '--riders', at('y.csv')]);
  expect(same.code).toBe(2);
  expect(existsSync(at('y.csv'))).toBe(false);
  expect(readdirSync(folder)).toEqual(before);
});

it('are the same in a Parquet file, with what its columns hold', async () => {
  const words = ['riverside', '--days', '1', '--seed', '7', ...rowOptions('plain')];
  await resultOf(words);
  await resultOf(words.map((word) => word.replace('.csv', '.parquet')));
  for (const name of files) {
    const bytes = readFileSync(at(`plain-${name}.parquet`));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file });
    const text = rows.map((row) => Object.fromEntries(
      Object.entries(row).map(([id, cell]) => [id, cell === null ? '' : String(cell)]),
    ));
    expect(text).toEqual(rowsOf('plain', name));
    const { key_value_metadata: said = [] } = parquetMetadata(file);
    const [about, columns] = ['about', 'columns'].map((key) => (
      said.find((each) => each.key === key)?.value ?? ''
    ));
    expect(about).toMatch(/^o2o-city .*\n/);
    expect(Object.keys(JSON.parse(columns))).toEqual(Object.keys(rows[0]));
  }
});

const ask = await openDuckDb();

/** Runs where DuckDB is installed; skips, and is listed as skipped, where it is not. */
it.skipIf(ask === undefined)('are read by DuckDB as the manual says', async () => {
  const names = {
    'orders.parquet': 'orders', 'money.parquet': 'postings', 'panel.csv': 'rider-weeks',
  };
  const words = ['two.json', '--days', '2', '--warm-up', '1', '--seed', '7'];
  const { figures } = await resultOf([
    at(words[0]), ...words.slice(1),
    ...Object.entries(names).flatMap(([name, file]) => [`--${file}`, at(name)]),
  ]);
  const manual = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
  const [, block] = /```sql\n([^`]*)```/.exec(manual) ?? [];
  const placed = Object.keys(names).reduce((text, name) => text.replaceAll(name, at(name)), block);
  const queries = placed.split(';').filter((query) => query.trim() !== '');
  const [late, profit, panel, about] = await Promise.all(queries.map((query) => ask!(query)));
  const byPlatform = await ask!(`select platform, count(*)::double as n
    from '${at('orders.parquet')}' where outcome = 'delivered' group by platform`);
  const counts = new Map(byPlatform.map(({ platform, n }) => [platform, Number(n)]));
  const all = [...counts.values()].reduce((sumOf, n) => sumOf + n, 0);
  const lateShare = late.reduce((share, row) => (
    share + Number(row.lateShare) * (counts.get(row.platform) ?? NaN) / all
  ), 0);
  expect(1 - lateShare).toBeCloseTo(figures['delivery.on-time-share'], 12);
  expect(Number(profit[0].profitFen) / 2).toBe(figures['platform.profit']);
  expect(panel).toHaveLength(readFileSync(at('panel.csv'), 'utf8').trimEnd().split('\n')
    .filter((line) => !line.startsWith('#')).length - 1);
  expect(about.map((row) => Object.values(row)[0])).toEqual(['about', 'columns']);
});
