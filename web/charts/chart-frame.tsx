// What surrounds every chart: the finding as its title, the measure and the seeds below it, and the
// same numbers as a table, a file or a picture, with what they were made of.

import { useMemo, useRef, useState, type ReactNode } from 'react';
import { chartWords } from '../words/chart-words.ts';
import { listed, plainNumber } from '../words/format.ts';
import { useLanguage, useWords, type Language } from '../words/language.ts';
import { ChartWords } from './chart-description.ts';
import { downloadCsv, keepTable, type ChartTable } from './chart-table.ts';
import { useMadeOf } from './made-of.ts';
import { MarkReader } from './mark-reader.tsx';
import { PictureMenu } from './picture-menu.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: ChartTable;
  /** Seeds that it is of, where those are not all of the answer's. */
  readonly seeds?: number;
  /** What its marks say, where they are not the table's rows. */
  readonly marks?: readonly string[];
  readonly children: ReactNode;
}

export function ChartFrame({ id, title, subtitle, table, seeds, marks, children }: Props) {
  const words = useWords();
  const language = useLanguage();
  const readings = marks ?? table.rows.map((row) => readingOf(table, row, language));
  const [asTable, setAsTable] = useState(false);
  const made = useMadeOf(seeds);
  const box = useRef<HTMLDivElement>(null);
  const said = useMemo(() => [title, subtitle], [title, subtitle]);
  return (
    <figure className="chart" data-chart={id} ref={(chart) => keepTable(chart, table)}>
      <figcaption>
        <h3>{title}</h3>
        <p className="small quiet">{subtitle}</p>
      </figcaption>
      {asTable ? <Table table={table} /> : (
        <ChartWords.Provider value={said}>
          <MarkReader readings={readings}>
            <div ref={box}>{children}</div>
          </MarkReader>
        </ChartWords.Provider>
      )}
      <div className="chart-actions">
        <button className="plain mini" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {words(asTable ? chartWords.chart : chartWords.table)}
        </button>
        <button className="plain mini" onClick={() => downloadCsv(id, table, made?.columns)}>
          {words(chartWords.csv)}
        </button>
        {asTable ? null : (
          <PictureMenu id={id} title={title} subtitle={subtitle} drawn={() => box.current} />
        )}
        <span className="small quiet made-of">{made?.said}</span>
      </div>
    </figure>
  );
}

/** A row in words: who it is of, and each number with its column's name. */
function readingOf({ columns }: ChartTable, row: ChartTable['rows'][number], language: Language) {
  const cells = row.map((cell, place) => {
    if (typeof cell !== 'number') return cell;
    return Number.isNaN(cell) ? '' : `${columns[place].name} ${shortNumber(cell, language)}`;
  });
  return listed(cells.filter((cell) => cell !== ''), language);
}

function Table({ table }: { table: ChartTable }) {
  const language = useLanguage();
  return (
    <div className="table-box" tabIndex={0} role="region" aria-label={table.columns[0].name}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column.id} scope="col">
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, place) => (
                <td key={place}>{typeof cell === 'number' ? shortNumber(cell, language) : cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Digits enough to be told apart, no more than can be read. */
function shortNumber(value: number, language: Language): string {
  if (Number.isInteger(value)) return plainNumber(value, 0, language);
  const size = Math.abs(value);
  return plainNumber(value, size >= 1000 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 4, language);
}
