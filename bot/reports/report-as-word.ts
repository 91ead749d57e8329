/** The report as a Word file that somebody edits as they always did: real headings, tables with heading rows, no macros. */
import { Document, HeadingLevel, PageOrientation, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { bragDefinitions } from '#bot/actions/action.ts'
import { boardWords } from '#bot/conversation/wording/board-words.ts'
import { reportWords as words } from '#bot/conversation/wording/report-words.ts'
import type { PanelReport, ReportLine } from './panel-report.ts'
import { cellsOf, changesInWords, exceptionInWords, movedInWords, quietInWords, standsInWords, type Cells } from './report-in-words.ts'

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel] = HeadingLevel.HEADING_1): Paragraph => new Paragraph({ text, heading: level, keepNext: true })
const bullet = (text: string): Paragraph => new Paragraph({ text, bullet: { level: 0 } })
const line = (text: string): Paragraph => new Paragraph({ text })

export async function reportAsWord (report: PanelReport): Promise<Uint8Array> {
  const references = new Map(report.sections.flatMap(({ lines }) => lines.map(({ action }) => [action.id, action.reference] as const)))
  const [quiet, changes] = [quietInWords(report), changesInWords(report, references)]
  const document = new Document({
    title: words.title, creator: 'Corporate parenting assistant', styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB' } } } } },
    sections: [{
      properties: { page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } } },
      children: [
        heading(words.title, HeadingLevel.TITLE), line(words.forPanel(report.panelOn, report.today)),
        heading(words.stands), ...standsInWords(report).map(bullet),
        heading(words.moved(report.since)), ...movedInWords(report).map(bullet),
        heading(words.exceptions), ...(report.exceptions.length === 0 ? [line(words.noExceptions)] : report.exceptions.flatMap(({ part, placed }) => [
          heading(boardWords.part(boardWords.parts[part], placed.length), HeadingLevel.HEADING_2), ...placed.map((one) => bullet(exceptionInWords(one, report))),
        ])),
        heading(words.quiet), ...(quiet.length === 0 ? [line(words.everybodyAnswered)] : quiet.map(bullet)),
        heading(words.every), ...(report.sections.length === 0 ? [line(words.none)] : report.sections.flatMap((section) => [heading(section.heading ?? words.elsewhere, HeadingLevel.HEADING_2), tableOf(section.lines, report)])),
        heading(words.changes), ...(changes.length === 0 ? [line(words.noChanges)] : changes.map(bullet)),
        heading(words.colours), ...Object.values(bragDefinitions).map(bullet), ...words.notes.map(line),
      ],
    }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

// Percent of the page's width; what was written needs the most.
const widths: Readonly<Record<keyof Cells, number>> = { reference: 8, what: 28, owner: 12, due: 14, state: 16, latest: 22 }
const columns = Object.keys(widths) as (keyof Cells)[]

function tableOf (lines: readonly ReportLine[], report: PanelReport): Table {
  const row = (cells: Cells, isHeading = false): TableRow => new TableRow({
    tableHeader: isHeading, cantSplit: true,
    children: columns.map((column) => new TableCell({ width: { size: widths[column], type: WidthType.PERCENTAGE }, children: cells[column].split('\n').map((text) => new Paragraph({ children: [new TextRun({ text, bold: isHeading, size: 20 })] })) })),
  })
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [row(words.columns, true), ...lines.map((one) => row(cellsOf(one, report)))] })
}
